package dev.hubgate.gateway.sandbox;

import dev.hubgate.gateway.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One simulated conversation turn. It calls the tool it is offered, obeys a JSON schema it is given, and otherwise says
 * what it is and repeats the beginning of what it was told.
 */
final class SandboxChat {

    private static final int ECHO_CHARS = 200;
    private static final int CHARS_PER_TOKEN = 4;

    private final ObjectNode request;
    private final JsonNode last;
    private final String id;
    private final long created = Instant.now().getEpochSecond();

    SandboxChat(ObjectNode request) {
        this.request = request;
        var messages = request.get("messages");
        this.last = messages.get(messages.size() - 1);
        this.id = String.format(
                Locale.ROOT, "chatcmpl-sandbox-%08x", request.toString().hashCode());
    }

    ObjectNode reply() {
        var reply = head("chat.completion");
        var choices = reply.putArray("choices");
        for (int i = 0; i < choiceCount(); i++) {
            var choice = choices.addObject().put("index", i);
            choice.set("message", message());
            choice.putNull("logprobs").put("finish_reason", finishReason());
        }
        reply.set("usage", usage());
        return reply;
    }

    /** Made one after another as they are taken: many choices of a long text are more than should lie in memory. */
    Stream<ObjectNode> chunks() {
        var deltas = deltas();
        var opening = Json.object().put("role", "assistant").put("content", "");
        var usage = head("chat.completion.chunk");
        usage.putArray("choices");
        usage.set("usage", usage());
        return Stream.of(
                        choices().mapToObj(i -> chunk(i, opening, null)),
                        choices().boxed().flatMap(i -> deltas.stream().map(delta -> chunk(i, delta, null))),
                        choices().mapToObj(i -> chunk(i, Json.object(), finishReason())),
                        Stream.of(usage))
                .flatMap(part -> part);
    }

    private IntStream choices() {
        return IntStream.range(0, choiceCount());
    }

    private List<ObjectNode> deltas() {
        var tool = toolToCall();
        if (tool == null) {
            return words(text()).stream()
                    .map(word -> Json.object().put("content", word))
                    .toList();
        }
        var deltas = new ArrayList<ObjectNode>();
        var opening = Json.object();
        var call = opening.putArray("tool_calls").addObject().put("index", 0).put("id", callId());
        call.put("type", "function")
                .putObject("function")
                .put("name", toolName(tool))
                .put("arguments", "");
        deltas.add(opening);
        for (var piece : words(arguments(tool))) {
            var delta = Json.object();
            delta.putArray("tool_calls")
                    .addObject()
                    .put("index", 0)
                    .putObject("function")
                    .put("arguments", piece);
            deltas.add(delta);
        }
        return deltas;
    }

    private ObjectNode message() {
        var message = Json.object().put("role", "assistant");
        var tool = toolToCall();
        if (tool == null) {
            return message.put("content", text()).putNull("refusal");
        }
        message.putNull("content").putNull("refusal");
        var call =
                message.putArray("tool_calls").addObject().put("id", callId()).put("type", "function");
        call.putObject("function").put("name", toolName(tool)).put("arguments", arguments(tool));
        return message;
    }

    /** The tool to call, or null: the one that was chosen, else the first, but never in reply to a tool's result. */
    private JsonNode toolToCall() {
        var tools = Json.field(request, "tools");
        var choice = Json.field(request, "tool_choice");
        var forbidden =
                choice != null && choice.isString() && choice.stringValue().equals("none");
        var answersTool = "tool".equals(last.path("role").asString(""));
        if (tools == null || !tools.isArray() || tools.isEmpty() || forbidden || answersTool) {
            return null;
        }
        var wanted = choice == null ? "" : choice.path("function").path("name").asString("");
        for (var tool : tools) {
            if (toolName(tool).equals(wanted)) {
                return tool;
            }
        }
        return tools.get(0);
    }

    private static String toolName(JsonNode tool) {
        return tool.path("function").path("name").asString("");
    }

    private static String arguments(JsonNode tool) {
        return SchemaSample.of(tool.path("function").path("parameters")).toString();
    }

    private String callId() {
        return "call_" + id.substring(id.lastIndexOf('-') + 1);
    }

    private String text() {
        var format = request.path("response_format");
        return switch (format.path("type").asString("text")) {
            case "json_schema" ->
                SchemaSample.of(format.path("json_schema").path("schema")).toString();
            case "json_object" -> "{\"simulated\": true}";
            default ->
                bounded("This is a simulated reply from Hubgate's sandbox: no model was called. You said: " + said());
        };
    }

    private String said() {
        var content = last.path("content");
        var said = content.isString()
                ? content.stringValue()
                : content.isArray() && !content.isEmpty()
                        ? content.get(0).path("text").asString("")
                        : "";
        return said.length() > ECHO_CHARS ? said.substring(0, ECHO_CHARS) + "…" : said;
    }

    /** As long as the request allows. */
    private String bounded(String text) {
        long chars = maxTokens() * CHARS_PER_TOKEN;
        return text.length() > chars ? text.substring(0, (int) chars) : text;
    }

    private long maxTokens() {
        var newer = Json.field(request, "max_completion_tokens");
        var limit = newer != null ? newer : Json.field(request, "max_tokens");
        return limit == null ? Integer.MAX_VALUE : limit.asLong(Integer.MAX_VALUE);
    }

    private String finishReason() {
        if (toolToCall() != null) {
            return "tool_calls";
        }
        return tokens(text()) >= maxTokens() ? "length" : "stop";
    }

    private int choiceCount() {
        var n = Json.field(request, "n");
        return n == null ? 1 : n.asInt(1);
    }

    private ObjectNode usage() {
        var tool = toolToCall();
        var prompt = tokens(request.get("messages").toString());
        var completion = choiceCount() * tokens(tool == null ? text() : arguments(tool));
        var usage = Json.object()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0);
        usage.putObject("completion_tokens_details").put("reasoning_tokens", 0);
        return usage;
    }

    private static long tokens(String text) {
        return Math.ceilDiv(text.length(), CHARS_PER_TOKEN);
    }

    private ObjectNode head(String object) {
        return Json.object()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", "sandbox-chat")
                .put("system_fingerprint", "simulated");
    }

    private ObjectNode chunk(int index, ObjectNode delta, String finishReason) {
        var chunk = head("chat.completion.chunk");
        var choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finishReason);
        return chunk;
    }

    /** Words with the space after them, so that they add up to the text. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<= )", -1));
    }
}
