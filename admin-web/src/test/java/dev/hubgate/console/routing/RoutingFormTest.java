package dev.hubgate.console.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingFormTest {

    private static final RoutingRules RULES = new RoutingRules(
            List.of("economy"),
            List.of("m"),
            "fixed",
            List.of("groq"),
            List.of("fp4", "int4"),
            List.of("f"),
            List.of("rate_limit"),
            true,
            true,
            500,
            1,
            2);

    @Test
    void changesNothingThatWasNotTouched() {
        assertThat(new RoutingForm(RULES).in(RULES)).isEqualTo(RULES);
        assertThat(new RoutingForm(RoutingRules.DEFAULT).in(RoutingRules.DEFAULT))
                .isEqualTo(RoutingRules.DEFAULT);
    }

    @Test
    void allowsAllWhereEveryTierIsChosen() {
        var form = new RoutingForm(RULES);
        form.setStandard(true);
        assertThat(form.in(RULES).allowedTiers()).containsExactly("economy", "standard");
        form.setPremium(true);
        assertThat(form.in(RULES).allowedTiers()).isNull();
    }

    @Test
    void knowsWhenNothingWouldBeAllowed() {
        var form = new RoutingForm(RULES);
        assertThat(form.allowsNothing()).isFalse();
        form.setEconomy(false);
        assertThat(form.allowsNothing()).isTrue();
    }

    @Test
    void readsPrecisionsWithSpacesOrCommasBetweenThem() {
        var form = new RoutingForm(RULES);
        form.setExcludedQuantizations(" fp4,int8  fp4 ,");
        assertThat(form.hasOddQuantizations()).isFalse();
        assertThat(form.in(RULES).excludedQuantizations()).containsExactly("fp4", "int8");
        form.setExcludedQuantizations("FP4");
        assertThat(form.hasOddQuantizations()).isTrue();
        form.setExcludedQuantizations("a b c d e f g h i j k");
        assertThat(form.hasOddQuantizations()).isTrue();
        form.setExcludedQuantizations(null);
        assertThat(form.in(RULES).excludedQuantizations()).isEmpty();
    }

    @Test
    void needsAnOrderToFollow() {
        var form = new RoutingForm(RoutingRules.DEFAULT);
        assertThat(form.lacksOrder(List.of())).isFalse();
        form.setStrategy("fixed");
        assertThat(form.lacksOrder(List.of())).isTrue();
        assertThat(form.lacksOrder(List.of("groq"))).isFalse();
    }

    @Test
    void keepsWhenToGoOn() {
        var form = new RoutingForm(RULES);
        form.setOnError(true);
        form.setOnContextLength(true);
        assertThat(form.in(RULES).fallbackOn()).containsExactly("error", "rate_limit", "context_length");
    }
}
