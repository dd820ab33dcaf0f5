package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Offer;
import tools.jackson.databind.JsonNode;

/** What Google's format can express, at its two places. */
final class GeminiCapabilities {

    private static final int MAX_STOPS = 5;
    private static final int MAX_CANDIDATES = 8;
    private static final int MAX_LABELS = 64;
    private static final int MAX_LABEL = 63;

    private static final OptionRule STOPS = OptionRule.when(
            "at most 5, none of them empty",
            (value, request, offer) -> request.options().stop().size() <= MAX_STOPS
                    && request.options().stop().stream().noneMatch(String::isEmpty));
    private static final OptionRule CHOICES = OptionRule.when(
            "at most 8; some models take only 1", (value, request, offer) -> value.intValue() <= MAX_CANDIDATES);
    private static final OptionRule TOP = OptionRule.when("from 1", (value, request, offer) -> value.intValue() >= 1);
    private static final OptionRule SEEDS =
            OptionRule.when("32 bits", (value, request, offer) -> value.canConvertToInt());
    private static final OptionRule FLAG =
            OptionRule.when("true or false", (value, request, offer) -> value.isBoolean());
    private static final OptionRule WITH_LOGPROBS =
            OptionRule.when("beside logprobs", (value, request, offer) -> asksForLogprobs(request));
    private static final OptionRule SEARCH = OptionRule.when(
            "without user_location, search_context_size medium; not beside functions before Gemini 3",
            GeminiCapabilities::searches);
    private static final OptionRule TIER = OptionRule.when(
            "auto, default",
            (value, request, offer) ->
                    value.stringValue().equals("auto") || value.stringValue().equals("default"));
    private static final OptionRule LABELS = OptionRule.when(
            "at most 64, of at most 63 lower-case letters, digits, _ and -, names beginning with a letter",
            (value, request, offer) -> areLabels(value));

    private static final Capabilities GEMINI = Capabilities.builder()
            .understands("is_error")
            .all(
                    Support.NATIVE,
                    Feature.STREAMING,
                    Feature.TOOLS,
                    Feature.TOOL_CHOICE_NONE,
                    Feature.TOOL_CHOICE_REQUIRED,
                    Feature.TOOL_CHOICE_NAMED,
                    Feature.JSON_OBJECT,
                    Feature.JSON_SCHEMA,
                    Feature.IMAGE_INLINE,
                    Feature.AUDIO_INPUT,
                    Feature.FILE_INLINE,
                    Feature.EMBEDDINGS)
            .all(Support.EMULATED, Feature.TOOL_CHOICE_ALLOWED)
            .all(Support.FETCHED, Feature.IMAGE_URL, Feature.FILE_URL)
            .honours(Option.TEMPERATURE, Option.TOP_P, Option.FREQUENCY_PENALTY, Option.PRESENCE_PENALTY)
            .rule(TOP, Option.TOP_K)
            .rule(STOPS, Option.STOP)
            .rule(CHOICES, Option.N)
            .rule(SEEDS, Option.SEED)
            .rule(FLAG, Option.LOGPROBS)
            .rule(WITH_LOGPROBS, Option.TOP_LOGPROBS)
            .rule(Thinking.RULE, Option.REASONING_EFFORT)
            .rule(SEARCH, Option.WEB_SEARCH_OPTIONS)
            .rule(TIER, Option.SERVICE_TIER)
            .build();
    private static final Capabilities VERTEX = GEMINI.but()
            .all(Support.NATIVE, Feature.IMAGE_URL, Feature.FILE_URL)
            .rule(LABELS, Option.METADATA)
            .build();

    private GeminiCapabilities() {}

    static Capabilities of(GoogleApi api) {
        return api == GoogleApi.GEMINI ? GEMINI : VERTEX;
    }

    private static boolean asksForLogprobs(ChatRequest request) {
        var flag = request.options().get(Option.LOGPROBS);
        return flag != null && flag.isBoolean() && flag.booleanValue();
    }

    private static boolean searches(JsonNode value, ChatRequest request, Offer offer) {
        for (var field : value.properties()) {
            boolean saysNothing = field.getValue().isNull()
                    || (field.getKey().equals("search_context_size")
                            && field.getValue().asString("").equals("medium"));
            if (!saysNothing) {
                return false;
            }
        }
        return request.tools().isEmpty() || GeminiModel.of(offer).isThird();
    }

    private static boolean areLabels(JsonNode value) {
        return value.size() <= MAX_LABELS
                && value.properties().stream()
                        .allMatch(label -> isLabel(label.getKey())
                                && Character.isLowerCase(label.getKey().codePointAt(0))
                                && label.getValue().isString()
                                && (label.getValue().stringValue().isEmpty()
                                        || isLabel(label.getValue().stringValue())));
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LABEL
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-');
    }
}
