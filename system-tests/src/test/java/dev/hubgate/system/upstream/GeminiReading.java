package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatRequest.Offer;
import dev.hubgate.system.upstream.ChatRequest.Shape;
import dev.hubgate.system.upstream.ChatRequest.Thinking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads a request as Google's generateContent does. */
record GeminiReading(Strict body, String model, boolean onVertex, boolean streamed) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.:-]{0,127}");
    private static final int MOST_STOPS = 5;

    ChatRequest read() {
        body.only(
                "contents",
                "systemInstruction",
                "generationConfig",
                "tools",
                "toolConfig",
                "safetySettings",
                onVertex ? "labels" : "serviceTier");
        boolean third = model.matches(".*gemini-[3-9].*");
        var conversation = new Conversation(new GeminiTurns(body, onVertex, third).read());
        conversation.alternates();
        conversation.paired();
        Strict config = body.maybe("generationConfig").orElse(new Strict(Sse.object(), "generationConfig"));
        checked(config);
        List<Offer> offers = tools();
        boolean aloud = config.maybe("thinkingConfig")
                .map(thinking -> thinking.only("includeThoughts", "thinkingBudget", "thinkingLevel"))
                .map(thinking -> thinking.get("includeThoughts").asBoolean(false))
                .orElse(false);
        return new ChatRequest(
                model,
                streamed,
                true,
                config.get("candidateCount").asInt(1),
                conversation,
                conversation.words() + instructions(),
                callable(offers),
                false,
                shape(config),
                aloud ? Thinking.ALOUD : third ? Thinking.PROVEN : Thinking.NONE);
    }

    private int instructions() {
        return body.maybe("systemInstruction").stream()
                .flatMap(system -> system.only("parts", "role").list("parts").stream())
                .mapToInt(part -> 4 + Words.in(part.only("text").filled("text")))
                .sum();
    }

    private static void checked(Strict config) {
        config.only(
                "temperature",
                "topP",
                "topK",
                "candidateCount",
                "maxOutputTokens",
                "stopSequences",
                "seed",
                "presencePenalty",
                "frequencyPenalty",
                "responseLogprobs",
                "logprobs",
                "responseMimeType",
                "responseSchema",
                "responseJsonSchema",
                "responseModalities",
                "thinkingConfig",
                "mediaResolution");
        config.within("temperature", 0, 2);
        config.within("topP", 0, 1);
        config.within("seed", Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (config.get("stopSequences").size() > MOST_STOPS) {
            throw config.wrong("stopSequences", "at most 5 values");
        }
    }

    private List<Offer> tools() {
        List<Offer> offers = new ArrayList<>();
        for (Strict tool : body.maybeList("tools")) {
            if (tool.oneOf("functionDeclarations", "googleSearch").equals("functionDeclarations")) {
                tool.only("functionDeclarations").list("functionDeclarations").forEach(one -> offers.add(offer(one)));
            }
        }
        if (body.has("tools") && body.get("tools").isEmpty()) {
            throw body.wrong("tools", "should not be empty");
        }
        return offers;
    }

    private static Offer offer(Strict declaration) {
        declaration.only("name", "description", "parameters", "parametersJsonSchema", "behavior");
        if (declaration.has("parameters") && declaration.has("parametersJsonSchema")) {
            throw declaration.wrong("parameters and parametersJsonSchema are mutually exclusive");
        }
        declaration.maybe("parameters").ifPresent(SchemaWords::check);
        JsonNode schema = declaration.get(declaration.has("parameters") ? "parameters" : "parametersJsonSchema");
        return new Offer(declaration.text("name", NAME), schema);
    }

    private List<Offer> callable(List<Offer> offers) {
        Optional<Strict> calling = body.maybe("toolConfig")
                .map(config -> config.only("functionCallingConfig"))
                .flatMap(config -> config.maybe("functionCallingConfig"));
        if (calling.isEmpty()) {
            return offers;
        }
        Strict config = calling.get().only("mode", "allowedFunctionNames");
        String mode = config.choice("mode", "AUTO", "ANY", "NONE", "VALIDATED");
        if (mode.equals("NONE")) {
            return List.of();
        }
        if (!config.has("allowedFunctionNames")) {
            return offers;
        }
        if (mode.equals("AUTO")) {
            throw config.wrong("allowedFunctionNames", "should only be set when the mode is ANY or VALIDATED");
        }
        Set<String> allowed = StreamSupport.stream(
                        config.get("allowedFunctionNames").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        List<Offer> left =
                offers.stream().filter(offer -> allowed.contains(offer.name())).toList();
        if (left.size() != allowed.size()) {
            throw config.wrong("allowedFunctionNames", "a function of this name was not declared");
        }
        return left;
    }

    private static Shape shape(Strict config) {
        String type = config.has("responseMimeType")
                ? config.choice("responseMimeType", "text/plain", "application/json")
                : "text/plain";
        boolean json = type.equals("application/json");
        if (!json && (config.has("responseSchema") || config.has("responseJsonSchema"))) {
            throw config.wrong("a response schema is only supported with application/json");
        }
        config.maybe("responseSchema").ifPresent(SchemaWords::check);
        JsonNode schema = config.get(config.has("responseSchema") ? "responseSchema" : "responseJsonSchema");
        return new Shape(json, schema.isObject() ? schema : null);
    }
}
