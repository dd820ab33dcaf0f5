package dev.hubgate.gateway.admin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.store.catalog.KnownNames;
import dev.hubgate.store.tenancy.RoutingRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutingChangeTest {

    private static final Map<String, String> MODELS =
            Map.of("gpt-4.1", "gpt-4.1", "newest", "gpt-4.1", "llama-3.3-70b", "llama-3.3-70b");

    private static final RoutingRules RULES = new RoutingRules(
            List.of("premium"),
            List.of("gpt-4.1"),
            "fixed",
            List.of("groq"),
            List.of("fp4"),
            List.of("oah/gpt-4.1"),
            List.of("error"),
            true,
            true,
            500,
            10,
            20);

    /** Stands in for the catalogue. */
    private final RoutingChange change = new RoutingChange(new KnownNames() {
        @Override
        public Set<String> providers(Collection<String> names) {
            return Set.of("groq", "openai");
        }

        @Override
        public Map<String, String> models(Collection<String> names) {
            var known = new HashMap<>(MODELS);
            known.keySet().retainAll(names);
            return known;
        }

        @Override
        public Set<String> askedFor(Collection<String> names) {
            return MODELS.keySet().stream().map(name -> "oah/" + name).collect(Collectors.toSet());
        }
    });

    private RoutingRules after(String patch, RoutingRules now) {
        return change.after(Refusals.read(patch.replace('\'', '"'), ProjectPatch.class), now);
    }

    private String refused(String patch, RoutingRules now) {
        var failure = Refusals.of(() -> after(patch, now));
        assertThat(failure.status()).isEqualTo(400);
        return failure.param();
    }

    @Test
    void leavesWhatIsAbsent() {
        assertThat(after("{}", RULES)).isEqualTo(RULES);
        assertThat(after("{'default_max_tokens':5}", RoutingRules.DEFAULT)).isEqualTo(RoutingRules.DEFAULT);
        var changed = after("{'sticky':false,'auto':{'premium_from':30}}", RULES);
        assertThat(changed.sticky()).isFalse();
        assertThat(changed.autoStandardFrom()).isEqualTo(10);
        assertThat(changed.autoPremiumFrom()).isEqualTo(30);
        assertThat(changed.fallbacks()).isEqualTo(RULES.fallbacks());
    }

    @Test
    void liftsWhatIsNull() {
        var lifted = after("{'allowed_tiers':null,'allowed_models':null,'hedge_after_ms':null}", RULES);
        assertThat(lifted.allowedTiers()).isNull();
        assertThat(lifted.allowedModels()).isNull();
        assertThat(lifted.hedgeAfterMs()).isNull();
    }

    @Test
    void keepsModelsUnderTheirOwnNamesOnce() {
        assertThat(after("{'allowed_models':['newest','llama-3.3-70b','gpt-4.1']}", RULES)
                        .allowedModels())
                .containsExactly("gpt-4.1", "llama-3.3-70b");
    }

    @Test
    void refusesNamesThatNobodyKnows() {
        assertThat(refused("{'allowed_models':['gpt-4.1','none']}", RULES)).isEqualTo("allowed_models[1]");
        assertThat(refused("{'provider_order':['none','groq']}", RULES)).isEqualTo("provider_order[0]");
        assertThat(refused("{'fallbacks':['oah/gpt-4.1','oah/none']}", RULES)).isEqualTo("fallbacks[1]");
    }

    /** What was known once may be gone by now: that is no reason to refuse another change. */
    @Test
    void asksOnlyForWhatIsPatched() {
        var old = new RoutingRules(
                null,
                List.of("gone"),
                "fixed",
                List.of("gone"),
                List.of(),
                List.of("gone"),
                List.of(),
                false,
                false,
                null,
                0,
                0);
        assertThat(after("{'sticky':true}", old).fallbacks()).containsExactly("gone");
    }

    @Test
    void checksTheWholeAndNotThePatchAlone() {
        assertThat(refused("{'strategy':'fixed'}", RoutingRules.DEFAULT)).isEqualTo("provider_order");
        assertThat(refused("{'provider_order':[]}", RULES)).isEqualTo("provider_order");
        assertThat(after("{'provider_order':[],'strategy':'fastest'}", RULES).strategy())
                .isEqualTo("fastest");
        assertThat(after("{'strategy':'fixed','provider_order':['openai']}", RoutingRules.DEFAULT)
                        .providerOrder())
                .containsExactly("openai");
        assertThat(refused("{'auto':{'standard_from':21}}", RULES)).isEqualTo("auto");
        assertThat(after("{'auto':{'standard_from':20}}", RULES).autoStandardFrom())
                .isEqualTo(20);
    }
}
