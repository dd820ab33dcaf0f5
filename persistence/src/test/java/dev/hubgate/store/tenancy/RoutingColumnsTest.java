package dev.hubgate.store.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingColumnsTest {

    private static RoutingRules withFallbacks(String... names) {
        return new RoutingRules(
                List.of("economy"),
                null,
                "fixed",
                List.of("groq", "openai"),
                List.of(),
                List.of(names),
                List.of(),
                true,
                false,
                50,
                0,
                101);
    }

    @Test
    void giveBackWhatTheyWereGiven() {
        for (var rules : List.of(RoutingRules.DEFAULT, withFallbacks(), withFallbacks("oah/x", "a/b/c"))) {
            assertThat(new RoutingColumns(rules).rules()).isEqualTo(rules);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words"})
    void holdNoNameThatWouldComeOutAsAnother(String name) {
        var rules = withFallbacks("x", name);
        assertThatThrownBy(() -> new RoutingColumns(rules)).isInstanceOf(IllegalArgumentException.class);
    }
}
