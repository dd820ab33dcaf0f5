package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatRequest.Offer;
import dev.hubgate.system.upstream.ChatRequest.Shape;
import dev.hubgate.system.upstream.ChatRequest.Thinking;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads a request as Anthropic's Messages API does.
 *
 * @param pathModel the model where it stands in the path and not in the body, as on Vertex
 */
record AnthropicReading(Strict body, Optional<String> pathModel, boolean streamedByPath) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,128}");
    private static final String[] FIELDS = {
        "messages",
        "max_tokens",
        "system",
        "metadata",
        "stop_sequences",
        "stream",
        "temperature",
        "top_k",
        "top_p",
        "tools",
        "tool_choice",
        "thinking",
        "output_config",
        "service_tier",
        "cache_control"
    };
    private static final int LEAST_BUDGET = 1_024;

    ChatRequest read() {
        String model = model();
        int most = body.positive("max_tokens");
        int instructions = system();
        var conversation = new Conversation(new AnthropicTurns(body).read());
        conversation.alternates();
        conversation.paired();
        Thinking thinking = thinking(most, conversation);
        sampling(model, thinking);
        List<Offer> offers = tools();
        if (offers.isEmpty() && conversation.hasTools()) {
            throw body.wrong("tools", "tool_use and tool_result blocks need tools to be defined");
        }
        String choice = choice(thinking);
        return new ChatRequest(
                model,
                streamedByPath || body.get("stream").asBoolean(false),
                true,
                1,
                conversation,
                conversation.words() + instructions,
                called(offers, choice),
                choice.equals("tool"),
                shape(),
                thinking);
    }

    private String model() {
        if (pathModel.isEmpty()) {
            body.only(with("model"));
            return body.text("model");
        }
        body.only(with("anthropic_version")).choice("anthropic_version", "vertex-2023-10-16");
        return pathModel.get();
    }

    private static String[] with(String field) {
        String[] fields = Arrays.copyOf(FIELDS, FIELDS.length + 1);
        fields[FIELDS.length] = field;
        return fields;
    }

    private int system() {
        if (body.get("system").isString()) {
            return Words.in(body.text("system"));
        }
        return body.maybeList("system").stream()
                .map(block -> block.only("type", "text", "cache_control"))
                .mapToInt(block -> 4 + Words.in(block.filled("text")))
                .sum();
    }

    /** With a budget, the turn that called a tool must begin with what the model thought. */
    private Thinking thinking(int most, Conversation conversation) {
        Strict thinking = body.maybe("thinking").orElse(null);
        if (thinking == null
                || thinking.choice("type", "enabled", "disabled", "adaptive").equals("disabled")) {
            return Thinking.NONE;
        }
        if (thinking.text("type").equals("enabled")) {
            int budget = thinking.only("type", "budget_tokens", "display").positive("budget_tokens");
            if (budget < LEAST_BUDGET || budget >= most) {
                throw thinking.wrong("budget_tokens", "must be at least 1024 and less than max_tokens");
            }
            if (!conversation.told().isEmpty() && !conversation.remembersItsThought()) {
                throw Protest.at("messages", "Expected `thinking` or `redacted_thinking`, but found `tool_use`");
            }
        }
        return Thinking.ALOUD;
    }

    private void sampling(String model, Thinking thinking) {
        body.within("temperature", 0, 1);
        body.within("top_p", 0, 1);
        if (body.has("temperature") && body.has("top_p") && model.contains("4-5")) {
            throw Protest.at("", "`temperature` and `top_p` cannot both be specified for this model");
        }
        if (body.has("temperature") && thinking != Thinking.NONE) {
            throw body.wrong("temperature", "may only be set to 1 when thinking is enabled");
        }
        body.maybe("metadata").ifPresent(metadata -> metadata.only("user_id").text("user_id"));
    }

    private List<Offer> tools() {
        return body.maybeList("tools").stream()
                .map(tool -> tool.only("name", "description", "input_schema", "strict", "type", "cache_control"))
                .peek(tool -> tool.child("input_schema").choice("type", "object"))
                .map(tool -> new Offer(tool.text("name", NAME), tool.get("input_schema")))
                .toList();
    }

    private String choice(Thinking thinking) {
        Strict choice = body.maybe("tool_choice").orElse(new Strict(none(), ""));
        String type = choice.only("type", "name", "disable_parallel_tool_use")
                .choice("type", "auto", "any", "tool", "none", "unsaid");
        if ((type.equals("any") || type.equals("tool")) && thinking != Thinking.NONE) {
            throw Protest.at("", "Thinking may not be enabled when tool_choice forces tool use.");
        }
        if (type.equals("none") && choice.has("disable_parallel_tool_use")) {
            throw choice.wrong("disable_parallel_tool_use", "Extra inputs are not permitted");
        }
        return type;
    }

    private static JsonNode none() {
        return Sse.object().put("type", "unsaid");
    }

    private List<Offer> called(List<Offer> offers, String choice) {
        boolean onlyOne =
                body.get("tool_choice").path("disable_parallel_tool_use").asBoolean(false);
        return switch (choice) {
            case "none" -> List.of();
            case "tool" -> {
                String name = body.child("tool_choice").text("name");
                yield List.of(offers.stream()
                        .filter(offer -> offer.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> body.wrong("tool_choice", "Tool '" + name + "' not found in provided tools")));
            }
            default -> onlyOne ? offers.stream().limit(1).toList() : offers;
        };
    }

    private Shape shape() {
        Strict format = body.maybe("output_config")
                .map(config -> config.only("format", "effort"))
                .flatMap(config -> config.maybe("format"))
                .orElse(null);
        if (format == null) {
            return Shape.FREE;
        }
        format.only("type", "schema").choice("type", "json_schema");
        StrictSchema.check(format.child("schema"));
        return new Shape(true, format.get("schema"));
    }
}
