package dev.hubgate.gateway.admin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Given;
import dev.hubgate.gateway.admin.Refusals;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPatchTest {

    private static ProjectPatch read(String json) {
        return Refusals.read(json.replace('\'', '"'), ProjectPatch.class);
    }

    private static String param(String json) {
        return Refusals.param(json.replace('\'', '"'), ProjectPatch.class);
    }

    private static String list(int size) {
        return IntStream.range(0, size).mapToObj(i -> "'n" + i + "'").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void tellsWhatIsAbsentFromWhatIsNull() {
        var nothing = read("{}");
        assertThat(nothing.allowedTiers()).isNull();
        assertThat(nothing.hedgeAfterMs()).isNull();
        assertThat(nothing.sticky()).isNull();
        assertThat(nothing.auto()).isNull();
        var lifted = read("{'allowed_tiers':null,'allowed_models':null,'hedge_after_ms':null}");
        assertThat(lifted.allowedTiers()).isEqualTo(new Given<>(null));
        assertThat(lifted.allowedModels()).isEqualTo(new Given<>(null));
        assertThat(lifted.hedgeAfterMs()).isEqualTo(new Given<>(null));
    }

    @Test
    void readsEveryRule() {
        var patch = read("{'allowed_tiers':['premium'],'allowed_models':['gpt-4.1'],'strategy':'balanced',"
                + "'provider_order':['groq','my-vllm'],'excluded_quantizations':['fp4'],"
                + "'fallbacks':['oah/x','together/meta-llama/L'],'fallback_on':[],'sticky':true,"
                + "'managed_fallback':false,'hedge_after_ms':50,'auto':{'premium_from':101}}");
        assertThat(patch.allowedTiers().value()).containsExactly("premium");
        assertThat(patch.allowedModels().value()).containsExactly("gpt-4.1");
        assertThat(patch.strategy().value()).isEqualTo("balanced");
        assertThat(patch.providerOrder().value()).containsExactly("groq", "my-vllm");
        assertThat(patch.excludedQuantizations().value()).containsExactly("fp4");
        assertThat(patch.fallbacks().value()).containsExactly("oah/x", "together/meta-llama/L");
        assertThat(patch.fallbackOn().value()).isEmpty();
        assertThat(patch.sticky().value()).isTrue();
        assertThat(patch.managedFallback().value()).isFalse();
        assertThat(patch.hedgeAfterMs().value()).isEqualTo(50);
        assertThat(patch.auto().value()).isEqualTo(new AutoPatch(null, new Given<>(101)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy",
                "provider_order",
                "excluded_quantizations",
                "fallbacks",
                "fallback_on",
                "sticky",
                "managed_fallback",
                "auto"
            })
    void refusesNullWhereItMeansNothing(String field) {
        assertThat(param("{'" + field + "':null}")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'allowed_tiers':[]};allowed_tiers",
                "{'allowed_tiers':'premium'};allowed_tiers",
                "{'allowed_tiers':['premium','best']};allowed_tiers[1]",
                "{'allowed_tiers':['premium',null]};allowed_tiers[1]",
                "{'allowed_tiers':['premium',5]};allowed_tiers[1]",
                "{'allowed_tiers':['premium','premium']};allowed_tiers[1]",
                "{'allowed_models':[]};allowed_models",
                "{'allowed_models':['two words']};allowed_models[0]",
                "{'allowed_models':['']};allowed_models[0]",
                "{'allowed_models':{}};allowed_models",
                "{'strategy':'dearest'};strategy",
                "{'strategy':['cheapest']};strategy",
                "{'provider_order':['Groq']};provider_order[0]",
                "{'provider_order':['groq','openai','groq']};provider_order[2]",
                "{'excluded_quantizations':['fp 4']};excluded_quantizations[0]",
                "{'excluded_quantizations':['12345678901234567']};excluded_quantizations[0]",
                "{'fallbacks':['a b']};fallbacks[0]",
                "{'fallbacks':['a\\tb']};fallbacks[0]",
                "{'fallbacks':['a\\u00a0b']};fallbacks[0]",
                "{'fallbacks':['x','x']};fallbacks[1]",
                "{'fallback_on':['error','timeout']};fallback_on[1]",
                "{'sticky':'true'};sticky",
                "{'managed_fallback':1};managed_fallback",
                "{'hedge_after_ms':49};hedge_after_ms",
                "{'hedge_after_ms':60001};hedge_after_ms",
                "{'hedge_after_ms':'500'};hedge_after_ms",
                "{'auto':5};auto",
                "{'auto':{'standard_from':-1}};auto.standard_from",
                "{'auto':{'premium_from':102}};auto.premium_from",
                "{'auto':{'premium_from':null}};auto.premium_from",
                "{'auto':{'premium_from':'70'}};auto.premium_from",
                "{'auto':{'cheap_from':1}};auto.cheap_from"
            })
    void refusesWhatIsNoRuleAndNamesThePlace(String patch, String param) {
        assertThat(param(patch)).isEqualTo(param);
    }

    @ParameterizedTest
    @CsvSource({"allowed_models,500", "provider_order,20", "excluded_quantizations,10", "fallbacks,8"})
    void boundsEachList(String field, int most) {
        assertThat(read("{'" + field + "':" + list(most) + "}")).isNotNull();
        assertThat(param("{'" + field + "':" + list(most + 1) + "}")).isEqualTo(field);
    }

    @Test
    void neverRepeatsWhatWasSent() {
        var failure = Refusals.of(() -> read("{'fallbacks':['canary bird']}"));
        assertThat(failure.toString()).doesNotContain("canary");
        assertThat(List.of(failure.status(), failure.code())).isEqualTo(List.of(400, "invalid_request"));
    }
}
