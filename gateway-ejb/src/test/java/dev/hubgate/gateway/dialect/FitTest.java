package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.openai.Offers;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {

    private static final Offer OFFER = Offers.at("somebody");

    private static final Capabilities ALL = Capabilities.builder()
            .all(Support.NATIVE, Feature.values())
            .honours(Option.values())
            .build();

    private static final Capabilities NONE = Capabilities.builder().build();

    private static Fit fit(String fields, Capabilities capabilities, boolean drop) {
        return Fit.of(Asked.model("m", fields), OFFER, capabilities, drop);
    }

    private static Failure refused(String fields, Capabilities capabilities, boolean drop) {
        return Fails.of(() -> fit(fields, capabilities, drop));
    }

    @Test
    void whatIsHonouredStaysAsItIs() {
        var request = Asked.model("m", ",\"seed\":7,\"user\":\"u\",\"x_new\":1,\"n\":1,\"max_tokens\":5");
        var fit = Fit.of(request, OFFER, ALL, false);
        assertThat(fit.request()).isEqualTo(request);
        assertThat(fit.dropped()).isEmpty();
    }

    @Test
    void whatShapesTheAnswerIsAnErrorUnlessTheProjectDropsIt() {
        var failure = refused(",\"seed\":7", NONE, false);
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.code()).isEqualTo("unsupported_parameter");
        assertThat(failure.param()).isEqualTo("seed");
        assertThat(failure.retry()).isEqualTo(Retry.OTHER_PROVIDER);
        var fit = fit(",\"seed\":7,\"temperature\":1", NONE, true);
        assertThat(fit.dropped()).containsExactlyInAnyOrder("temperature", "seed");
        assertThat(fit.request().options().known()).isEmpty();
    }

    @Test
    void bookkeepingIsDroppedAndNamed() {
        var fit = fit(",\"user\":\"u\",\"store\":true,\"metadata\":{\"a\":\"b\"}", NONE, false);
        assertThat(fit.dropped()).containsExactlyInAnyOrder("user", "metadata", "store");
        assertThat(fit.request().options().known()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"n\":1",
                "\"logprobs\":false",
                "\"frequency_penalty\":0",
                "\"presence_penalty\":0.0",
                "\"logit_bias\":{}",
                "\"parallel_tool_calls\":true",
                "\"stop\":[]",
                "\"modalities\":[\"text\"]",
                "\"service_tier\":\"auto\"",
                "\"verbosity\":\"medium\"",
            })
    void whatSaysNothingGoesWithoutAWord(String field) {
        var fit = fit("," + field, NONE, false);
        assertThat(fit.dropped()).isEmpty();
        assertThat(fit.request().options().known()).isEmpty();
    }

    @Test
    void theBoundIsNobodysToRefuse() {
        var fit = fit(",\"max_tokens\":5", NONE, false);
        assertThat(fit.request().options().maxTokens()).isEqualTo(5);
    }

    @Test
    void aRuleMayDependOnTheValueTheRequestAndTheOffer() {
        var rules = NONE.but()
                .rule(
                        OptionRule.when("at most 1", (value, request, offer) -> value.doubleValue() <= 1),
                        Option.TEMPERATURE)
                .rule(
                        OptionRule.when(
                                "without temperature",
                                (value, request, offer) -> !request.options().has(Option.TEMPERATURE)),
                        Option.TOP_P)
                .rule(
                        OptionRule.when(
                                "on native-1",
                                (value, request, offer) -> offer.nativeId().equals("native-1")),
                        Option.SEED)
                .build();
        assertThat(fit(",\"temperature\":1,\"seed\":1", rules, false)
                        .request()
                        .options()
                        .known())
                .hasSize(2);
        assertThat(refused(",\"temperature\":1.5", rules, false).param()).isEqualTo("temperature");
        assertThat(refused(",\"temperature\":1,\"top_p\":1", rules, false).param())
                .isEqualTo("top_p");
        assertThat(rules.of(Option.TEMPERATURE).condition()).isEqualTo("at most 1");
        assertThat(rules.of(Option.N).condition()).isEqualTo("no");
        assertThat(rules.but().refuses(Option.SEED).build().of(Option.SEED)).isEqualTo(OptionRule.NO);
    }

    @Test
    void unknownFieldsGoOnlyWhereTheyMayBeKnown() {
        assertThat(fit(",\"x_new\":1", ALL, false).request().options().extras().toString())
                .isEqualTo("{\"x_new\":1}");
        assertThat(refused(",\"x_new\":1", NONE, false).param()).isEqualTo("x_new");
        var fit = fit(",\"x_new\":1,\"y\":{}", NONE, true);
        assertThat(fit.dropped()).containsExactly("x_new", "y");
        assertThat(fit.request().options().extras()).isEqualTo(Extras.NONE);
        assertThat(fit(",\"x_new\":null", NONE, false).dropped()).isEmpty();
    }

    private static ChatRequest named() {
        return Asked.chat("{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"x\",\"name\":\"a\"},"
                + "{\"role\":\"user\",\"content\":\"x\"},{\"role\":\"assistant\",\"content\":\"x\",\"name\":\"b\"},"
                + "{\"role\":\"user\",\"content\":\"x\",\"name\":\"c\"}]}");
    }

    @Test
    void namesOfWhoSpeaksAreNamedWhereTheyHaveNoPlace() {
        assertThat(Fit.of(named(), OFFER, NONE, false).dropped()).containsExactly("messages[].name");
        assertThat(Fit.of(named(), OFFER, ALL, false).dropped()).isEmpty();
    }

    @Test
    void whatIsSaidIsNeverDropped() {
        var image = Asked.chat("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"x\"},{\"type\":\"image_url\",\"image_url\":\"https://a/\"}]}]}");
        assertThat(Fails.of(() -> Fit.of(image, OFFER, NONE, true)).param()).isEqualTo("messages[0].content[1]");
        assertThat(refused(",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]", NONE, true)
                        .param())
                .isEqualTo("tools[0]");
        assertThat(refused(",\"response_format\":{\"type\":\"json_object\"}", NONE, true)
                        .param())
                .isEqualTo("response_format");
    }

    private static final String SENT_BACK =
            "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\","
                    + "\"text\":\"x\",\"cache_control\":{\"type\":\"ephemeral\"}}],\"x_a\":1},{\"role\":\"assistant\",\"content\":\"x\","
                    + "\"annotations\":[{\"type\":\"url_citation\"}],\"x_empty\":[],\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":"
                    + "\"f\",\"arguments\":\"{}\"},\"x_b\":1}]},{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"x\","
                    + "\"is_error\":true}],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"},\"x_c\":1}]}";

    @Test
    void whatStandsInMessagesAndHasNoPlaceIsNamedOnce() {
        var some = NONE.but().all(Support.NATIVE, Feature.TOOLS).build();
        assertThat(Fit.of(Asked.chat(SENT_BACK), OFFER, some, false).dropped())
                .containsExactly(
                        "messages[].x_a",
                        "messages[].content[].cache_control",
                        "messages[].tool_calls[].x_b",
                        "messages[].is_error",
                        "tools[].x_c");
        var more = some.but().understands("cache_control", "is_error").build();
        assertThat(Fit.of(Asked.chat(SENT_BACK), OFFER, more, false).dropped())
                .containsExactly("messages[].x_a", "messages[].tool_calls[].x_b", "tools[].x_c");
        assertThat(Fit.of(Asked.chat(SENT_BACK), OFFER, ALL, false).dropped()).isEmpty();
    }

    @Test
    void aNameThatIsNoneGoesIntoNoHeader() {
        var odd = ",\"a\\r\\nset-cookie: b\":1,\"\\u2028\":2," + "\"" + "z".repeat(101) + "\":3";
        assertThat(fit(odd, NONE, true).dropped()).containsExactly("(other)");
        assertThat(refused(odd, NONE, false).param()).isNull();
    }

    @Test
    void noMoreThanAFewAreNamed() {
        var many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append(",\"x").append(i).append("\":1");
        }
        assertThat(fit(many.toString(), NONE, true).dropped()).hasSize(32);
    }
}
