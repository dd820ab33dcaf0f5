package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Offer;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What Claude can be asked for. */
final class AnthropicCapabilities {

    private static final BigDecimal LEAST_TOP_P_THINKING = new BigDecimal("0.95");

    private AnthropicCapabilities() {}

    static Capabilities at(ClaudeHost host) {
        var remote = host.takesUrls() ? Support.NATIVE : Support.FETCHED;
        return Capabilities.builder()
                .understands("cache_control", "is_error")
                .all(
                        Support.NATIVE,
                        Feature.STREAMING,
                        Feature.TOOLS,
                        Feature.TOOL_CHOICE_NONE,
                        Feature.TOOL_CHOICE_REQUIRED,
                        Feature.TOOL_CHOICE_NAMED,
                        Feature.IMAGE_INLINE,
                        Feature.FILE_INLINE)
                .all(Support.EMULATED, Feature.TOOL_CHOICE_ALLOWED, Feature.JSON_OBJECT)
                .all(host.takesSchemas() ? Support.NATIVE : Support.EMULATED, Feature.JSON_SCHEMA)
                .all(remote, Feature.IMAGE_URL, Feature.FILE_URL)
                .honours(Option.MAX_COMPLETION_TOKENS, Option.MAX_TOKENS, Option.PARALLEL_TOOL_CALLS)
                .rule(TEMPERATURE, Option.TEMPERATURE)
                .rule(TOP_P, Option.TOP_P)
                .rule(TOP_K, Option.TOP_K)
                .rule(STOP, Option.STOP)
                .rule(EFFORT, Option.REASONING_EFFORT)
                .rule(SEARCH, Option.WEB_SEARCH_OPTIONS)
                .rule(USER, Option.USER, Option.SAFETY_IDENTIFIER)
                .rule(host.hasTiers() ? TIER : OptionRule.NO, Option.SERVICE_TIER)
                .build();
    }

    private static final OptionRule TEMPERATURE = OptionRule.when(
            "at most 1; only 1 while thinking and for Claude 4.7 and newer",
            (value, request, offer) ->
                    isOne(value) || (value.doubleValue() < 1 && takesSampling(offer) && !thinks(request, offer)));

    private static final OptionRule TOP_P = OptionRule.when(
            "not beside temperature from Claude 4.1 on; at least 0.95 while thinking; only 1 for Claude 4.7 and newer",
            (value, request, offer) -> isOne(value)
                    || (takesSampling(offer)
                            && !clashes(request, offer)
                            && (!thinks(request, offer) || value.decimalValue().compareTo(LEAST_TOP_P_THINKING) >= 0)));

    private static final OptionRule TOP_K = OptionRule.when(
            "not while thinking, not for Claude 4.7 and newer",
            (value, request, offer) -> takesSampling(offer) && !thinks(request, offer));

    private static final OptionRule STOP = OptionRule.when(
            "no sequence of white space alone",
            (value, request, offer) -> request.options().stop().stream().noneMatch(String::isBlank));

    private static final OptionRule EFFORT = OptionRule.when(
                    "models that think; before Claude 4.6 with max_tokens above 1024, no forced tool_choice, and else dropped"
                            + " where the turn whose tools were just run has no signed reasoning",
                    (value, request, offer) ->
                            ClaudeThinking.of(request, model(offer)).mode() != ClaudeThinking.Mode.IMPOSSIBLE)
            .yielding((value, request, offer) -> ClaudeThinking.hasLostItsProof(request, model(offer)));

    private static final OptionRule SEARCH = OptionRule.when(
            "search_context_size medium, user_location; no function named web_search",
            (value, request, offer) -> WebSearch.honours(value, request, model(offer)));

    private static final OptionRule USER = OptionRule.when(
            "at most 512 characters, no e-mail address; safety_identifier before user",
            (value, request, offer) -> EndUser.honours(value.stringValue(), request));

    private static final OptionRule TIER = OptionRule.when("auto, default", (value, request, offer) -> {
        var tier = value.stringValue();
        return tier.equals("auto") || tier.equals("default");
    });

    private static ClaudeModel model(Offer offer) {
        return ClaudeModel.of(offer.nativeId());
    }

    private static boolean isOne(JsonNode value) {
        return value.decimalValue().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean takesSampling(Offer offer) {
        return model(offer).sampling() != ClaudeModel.Sampling.NONE;
    }

    private static boolean thinks(ChatRequest request, Offer offer) {
        return ClaudeThinking.of(request, model(offer)).isOn();
    }

    /** Whether a temperature is sent that leaves no place for top_p. */
    private static boolean clashes(ChatRequest request, Offer offer) {
        var temperature = request.options().get(Option.TEMPERATURE);
        return model(offer).sampling() == ClaudeModel.Sampling.ONE_OF_TWO
                && temperature != null
                && !isOne(temperature)
                && temperature.doubleValue() < 1
                && !thinks(request, offer);
    }
}
