package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Offer;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Bedrock can express. */
final class BedrockCapabilities {

    /** Of the tiers with a price of their own only the cheaper one: nothing dearer than the catalogue's price is bought. */
    private static final Set<String> TIERS = Set.of("auto", "default");

    static final Capabilities TABLE = Capabilities.builder()
            .understands("cache_control", "is_error")
            .all(
                    Support.NATIVE,
                    Feature.STREAMING,
                    Feature.TOOLS,
                    Feature.TOOL_CHOICE_REQUIRED,
                    Feature.TOOL_CHOICE_NAMED,
                    Feature.JSON_SCHEMA,
                    Feature.IMAGE_INLINE,
                    Feature.FILE_INLINE,
                    Feature.EMBEDDINGS)
            .all(Support.EMULATED, Feature.TOOL_CHOICE_NONE, Feature.TOOL_CHOICE_ALLOWED, Feature.JSON_OBJECT)
            .all(Support.FETCHED, Feature.IMAGE_URL, Feature.FILE_URL)
            .rule(
                    OptionRule.when(
                            "at most 1; Claude before 4.7 alone, and not beside reasoning_effort, but 1 always",
                            Sampling::temperature),
                    Option.TEMPERATURE)
            .rule(
                    OptionRule.when(
                            "Claude before 4.7 alone, from 4.1 on not beside temperature, and at least 0.95 beside"
                                    + " reasoning_effort, but 1 always",
                            Sampling::topP),
                    Option.TOP_P)
            .rule(OptionRule.when("Nova; Claude before 4.7, not beside reasoning_effort", Sampling::topK), Option.TOP_K)
            .rule(
                    OptionRule.when(
                            "strings that are not empty, for Claude not blank; not OpenAI's models",
                            BedrockCapabilities::stop),
                    Option.STOP)
            .rule(
                    OptionRule.when(
                                    "Claude from 3.7 on, with max_completion_tokens over 1024 where it thinks within a"
                                            + " budget, dropped where the turn whose tools were just run has no signed"
                                            + " reasoning; OpenAI's models to high; Nova 2 to medium",
                                    Effort::honours)
                            .yielding(Effort::yields),
                    Option.REASONING_EFFORT)
            .rule(
                    OptionRule.when(
                            "true, or Claude",
                            (value, request, offer) -> value.booleanValue()
                                    || BedrockModel.of(offer).isClaude()),
                    Option.PARALLEL_TOOL_CALLS)
            .rule(
                    OptionRule.when("auto, default", (value, request, offer) -> TIERS.contains(value.stringValue())),
                    Option.SERVICE_TIER)
            .rule(
                    OptionRule.when(
                            "at most 14 pairs of letters, digits, spaces and :_@$#=/+,-.", CallerTags::metadata),
                    Option.METADATA)
            .rule(
                    OptionRule.when("at most 256 letters, digits, spaces and :_$#=/+,-.", CallerTags::user),
                    Option.USER,
                    Option.SAFETY_IDENTIFIER)
            .build();

    private BedrockCapabilities() {}

    private static boolean stop(JsonNode value, ChatRequest request, Offer offer) {
        var stops = request.options().stop().stream();
        return switch (BedrockModel.of(offer).maker()) {
            case OPENAI -> false;
            case ANTHROPIC -> stops.noneMatch(String::isBlank);
            default -> stops.noneMatch(String::isEmpty);
        };
    }
}
