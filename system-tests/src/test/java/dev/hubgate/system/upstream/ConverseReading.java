package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatRequest.Offer;
import dev.hubgate.system.upstream.ChatRequest.Shape;
import dev.hubgate.system.upstream.ChatRequest.Thinking;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a request as Bedrock's Converse does. */
record ConverseReading(Strict body, String model, boolean streamed) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final int LEAST_BUDGET = 1_024;

    /** What is offered, and what of it must be called: {@code auto}, {@code any}, {@code tool}, {@code none}. */
    private record Tools(List<Offer> offers, String choice, String name, boolean onlyOne) {}

    ChatRequest read() {
        body.only(
                "messages",
                "system",
                "inferenceConfig",
                "toolConfig",
                "guardrailConfig",
                "additionalModelRequestFields",
                "additionalModelResponseFieldPaths",
                "requestMetadata",
                "performanceConfig",
                "serviceTier",
                "outputConfig");
        var conversation = new Conversation(new ConverseTurns(body, model.contains("claude")).read());
        conversation.alternates();
        conversation.paired();
        if (conversation.hasTools() && !body.has("toolConfig")) {
            throw Protest.at(
                    "", "The toolConfig field must be defined when using toolUse and toolResult content blocks.");
        }
        Strict inference = body.maybe("inferenceConfig").orElse(new Strict(Sse.object(), "inferenceConfig"));
        inference.only("maxTokens", "temperature", "topP", "stopSequences").within("temperature", 0, 1);
        Tools tools = tools();
        return new ChatRequest(
                model,
                streamed,
                true,
                1,
                conversation,
                conversation.words() + instructions(),
                called(tools),
                tools.choice().equals("tool"),
                shape(),
                thinking(inference, conversation, tools));
    }

    private int instructions() {
        return body.maybeList("system").stream()
                .filter(block -> block.only("text", "cachePoint").has("text"))
                .mapToInt(block -> 4 + Words.in(block.filled("text")))
                .sum();
    }

    private Tools tools() {
        Optional<Strict> config = body.maybe("toolConfig").map(tools -> tools.only("tools", "toolChoice"));
        if (config.isEmpty()) {
            return new Tools(List.of(), "auto", null, false);
        }
        List<Offer> offers = config.get().list("tools").stream()
                .filter(tool -> tool.oneOf("toolSpec", "cachePoint").equals("toolSpec"))
                .map(tool -> spec(tool.child("toolSpec")))
                .toList();
        Optional<Strict> own =
                body.maybe("additionalModelRequestFields").flatMap(fields -> fields.maybe("tool_choice"));
        if (own.isPresent()) {
            if (config.get().has("toolChoice")) {
                throw own.get().wrong("tool choices both in toolConfig and for the model");
            }
            Strict choice = own.get().only("type", "name", "disable_parallel_tool_use");
            String type = choice.choice("type", "auto", "any", "tool", "none");
            String name = type.equals("tool") ? choice.text("name") : null;
            return new Tools(
                    offers, type, name, choice.get("disable_parallel_tool_use").asBoolean(false));
        }
        Optional<Strict> choice = config.get().maybe("toolChoice");
        String type = choice.map(one -> one.oneOf("auto", "any", "tool")).orElse("auto");
        String name = type.equals("tool")
                ? choice.orElseThrow().child("tool").only("name").text("name")
                : null;
        return new Tools(offers, type, name, false);
    }

    private static Offer spec(Strict spec) {
        spec.only("name", "description", "inputSchema", "strict");
        if (spec.has("description")) {
            spec.filled("description");
        }
        Strict schema = spec.child("inputSchema").only("json").child("json");
        schema.choice("type", "object");
        return new Offer(spec.text("name", NAME), schema.node());
    }

    private List<Offer> called(Tools tools) {
        List<Offer> left = tools.offers().stream()
                .filter(offer -> tools.name() == null || tools.name().equals(offer.name()))
                .limit(tools.onlyOne() ? 1 : Long.MAX_VALUE)
                .toList();
        if (tools.name() != null && left.isEmpty()) {
            throw body.wrong("toolConfig", "the chosen tool is not there");
        }
        return tools.choice().equals("none") ? List.of() : left;
    }

    private Thinking thinking(Strict inference, Conversation conversation, Tools tools) {
        Strict thinking = body.maybe("additionalModelRequestFields")
                .flatMap(fields -> fields.maybe("thinking"))
                .orElse(null);
        if (thinking == null
                || thinking.choice("type", "enabled", "disabled", "adaptive").equals("disabled")) {
            return Thinking.NONE;
        }
        if (tools.choice().equals("any") || tools.choice().equals("tool")) {
            throw Protest.at("", "Thinking may not be enabled when tool_choice forces tool use.");
        }
        if (thinking.text("type").equals("enabled")) {
            int budget = thinking.only("type", "budget_tokens", "display").positive("budget_tokens");
            if (budget < LEAST_BUDGET || budget >= inference.positive("maxTokens")) {
                throw thinking.wrong("budget_tokens", "must be at least 1024 and less than max_tokens");
            }
            if (!conversation.told().isEmpty() && !conversation.remembersItsThought()) {
                throw Protest.at("messages", "Expected `thinking` or `redacted_thinking`, but found `tool_use`");
            }
        }
        return Thinking.ALOUD;
    }

    private Shape shape() {
        Optional<Strict> format = body.maybe("outputConfig")
                .map(config -> config.only("textFormat").child("textFormat"));
        if (format.isPresent()) {
            format.get().only("type", "structure").choice("type", "json_schema");
            Strict schema = format.get().child("structure").only("jsonSchema").child("jsonSchema");
            JsonNode parsed =
                    ExactJson.parse(schema.only("schema", "name", "description").text("schema"));
            StrictSchema.check(new Strict(parsed, schema.path()));
            return new Shape(true, parsed);
        }
        return body.maybe("additionalModelRequestFields")
                .flatMap(fields -> fields.maybe("output_config"))
                .flatMap(config -> config.maybe("format"))
                .map(own -> new Shape(true, own.only("type", "schema").get("schema")))
                .orElse(Shape.FREE);
    }
}
