package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatRequest.Offer;
import dev.hubgate.system.upstream.ChatRequest.Shape;
import dev.hubgate.system.upstream.ChatRequest.Thinking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads a request as OpenAI does. Fields that nobody here knows are none of its business: there are new ones each month. */
record OpenAiReading(JsonNode body) {

    ChatRequest read() {
        var conversation = new Conversation(turns());
        conversation.paired();
        String forced = body.at("/tool_choice/function/name").asString("");
        return new ChatRequest(
                body.path("model").asString(""),
                body.path("stream").asBoolean(false),
                body.at("/stream_options/include_usage").asBoolean(false),
                body.path("n").asInt(1),
                conversation,
                items(body.path("messages")).stream()
                        .mapToInt(message -> 4 + Words.in(text(message)))
                        .sum(),
                offers(forced),
                !forced.isEmpty(),
                shape(),
                Thinking.NONE);
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode message : items(body.path("messages"))) {
            String path = "messages[" + items(body.path("messages")).indexOf(message) + "]";
            switch (message.path("role").asString("")) {
                case "system", "developer" -> {}
                case "user" -> turns.add(new Turn(false, List.of(new Block.Text(text(message))), path));
                case "assistant" -> turns.add(new Turn(true, said(message), path));
                case "tool" -> told(turns, new Block.Result(id(message, "tool_call_id"), null, text(message)), path);
                case "function" -> told(turns, new Block.Result(id(message, "name"), null, text(message)), path);
                default -> throw Protest.at(path + ".role", "unknown role");
            }
        }
        return turns;
    }

    private static List<Block> said(JsonNode message) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(text(message)));
        for (JsonNode call : message.path("tool_calls")) {
            blocks.add(new Block.Call(id(call, "id"), call.at("/function/name").asString("")));
        }
        if (message.path("function_call").isObject()) {
            String name = message.at("/function_call/name").asString("");
            blocks.add(new Block.Call(name, name));
        }
        return blocks;
    }

    private static String id(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Messages of tools that follow each other belong to one turn. */
    private static void told(List<Turn> turns, Block.Result result, String path) {
        if (!turns.isEmpty() && !turns.getLast().results().isEmpty()) {
            turns.getLast().blocks().add(result);
        } else {
            turns.add(new Turn(false, new ArrayList<>(List.of(result)), path));
        }
    }

    private List<Offer> offers(String forced) {
        if (body.path("tool_choice").asString("").equals("none")) {
            return List.of();
        }
        List<Offer> offers = items(body.path("tools")).stream()
                .map(tool -> tool.path("function"))
                .map(function -> new Offer(function.path("name").asString(""), function.path("parameters")))
                .filter(offer -> forced.isEmpty() || forced.equals(offer.name()))
                .toList();
        boolean onlyOne = !body.path("parallel_tool_calls").asBoolean(true);
        return onlyOne ? offers.stream().limit(1).toList() : offers;
    }

    private Shape shape() {
        JsonNode format = body.path("response_format");
        return switch (format.path("type").asString("text")) {
            case "json_schema" -> new Shape(true, format.at("/json_schema/schema"));
            case "json_object" -> new Shape(true, null);
            default -> Shape.FREE;
        };
    }

    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isString()
                ? content.stringValue()
                : items(content).stream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining(" "));
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
