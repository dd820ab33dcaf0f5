package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How the answer is to be made: {@code generationConfig}. */
final class GenerationConfig {

    private static final String FORMAT = "response_format";
    /** Fields that only have another name. */
    private static final Map<Option, String> AS_THEY_ARE = Map.of(
            Option.TEMPERATURE, "temperature",
            Option.TOP_P, "topP",
            Option.TOP_K, "topK",
            Option.SEED, "seed",
            Option.FREQUENCY_PENALTY, "frequencyPenalty",
            Option.PRESENCE_PENALTY, "presencePenalty");

    private GenerationConfig() {}

    static ObjectNode of(ChatRequest request, Offer offer, int maxTokens) {
        var config = Json.object().put("maxOutputTokens", maxTokens);
        var options = request.options();
        AS_THEY_ARE.forEach((option, name) -> {
            if (options.has(option)) {
                config.set(name, options.get(option));
            }
        });
        if (!options.stop().isEmpty()) {
            var stops = config.putArray("stopSequences");
            options.stop().forEach(stops::add);
        }
        if (options.choices() > 1) {
            config.put("candidateCount", options.choices());
        }
        logprobs(request, config);
        var thinking = Thinking.config(request, offer, maxTokens);
        if (thinking != null) {
            config.set("thinkingConfig", thinking);
        }
        var resolution = Resolution.ofAll(request, offer);
        if (resolution != null) {
            config.put("mediaResolution", resolution);
        }
        format(request, offer, config);
        return config;
    }

    private static void logprobs(ChatRequest request, ObjectNode config) {
        if (Boolean.TRUE.equals(request.options().flag(Option.LOGPROBS))) {
            config.put("responseLogprobs", true);
            var most = request.options().integer(Option.TOP_LOGPROBS);
            if (most != null && most > 0) {
                config.put("logprobs", most);
            }
        }
    }

    private static void format(ChatRequest request, Offer offer, ObjectNode config) {
        switch (request.format()) {
            case ResponseFormat.JsonObject ignored -> json(request, offer, config);
            case ResponseFormat.JsonSchema format -> {
                json(request, offer, config);
                if (GeminiModel.of(offer).takesJsonSchema()) {
                    config.set("responseJsonSchema", ConstFree.of(format.schema()));
                } else {
                    var path = FORMAT + ".json_schema.schema";
                    config.set(
                            "responseSchema",
                            SchemaSubset.of(
                                    format.schema(), path, offer.upstream().name()));
                }
            }
            case ResponseFormat.Text ignored -> {}
            case ResponseFormat.Opaque ignored ->
                throw Failure.unsupported(FORMAT, offer.upstream().name()).exception();
            case null -> {}
        }
    }

    private static void json(ChatRequest request, Offer offer, ObjectNode config) {
        var alone = request.tools().isEmpty() && !request.options().has(Option.WEB_SEARCH_OPTIONS);
        if (!alone && !GeminiModel.of(offer).isThird()) {
            throw Failure.unsupported(
                            FORMAT,
                            offer.upstream().name(),
                            "Models before Gemini 3 answer in JSON only where there are no tools.")
                    .exception();
        }
        config.put("responseMimeType", "application/json");
    }
}
