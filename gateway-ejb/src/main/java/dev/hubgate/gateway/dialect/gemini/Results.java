package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What tools answered: all results of a turn together, in the order of its calls. Belongs to one conversation. */
final class Results {

    private final GoogleApi api;
    private final GeminiModel model;
    private final String provider;
    private final Parts media;
    private final Map<String, ToolCall> calls = new LinkedHashMap<>();
    private final Map<String, ObjectNode> answers = new LinkedHashMap<>();

    Results(GoogleApi api, GeminiModel model, String provider) {
        this.api = api;
        this.model = model;
        this.provider = provider;
        this.media = new Parts(api, model, provider);
    }

    /** These calls are to be answered next. */
    void expect(List<ToolCall> called) {
        calls.clear();
        called.forEach(call -> calls.put(call.id(), call));
    }

    void add(Message.ToolResult result, String path) {
        var call = calls.get(result.callId());
        var answered = call == null ? null : answers.putIfAbsent(call.id(), answer(call, result, path));
        if (call == null || answered != null) {
            throw Failure.unsupported(path, provider, "Each result must answer one call, and each call has one result.")
                    .exception();
        }
    }

    /** Hands out the answers so far. */
    void write(ArrayNode parts) {
        calls.keySet().forEach(id -> {
            var answer = answers.remove(id);
            if (answer != null) {
                parts.addObject().set("functionResponse", answer);
            }
        });
    }

    private ObjectNode answer(ToolCall call, Message.ToolResult result, String path) {
        var answer = Json.object();
        if (api.takesCallIds()) {
            answer.put("id", call.id());
        }
        answer.put("name", call.name());
        var text = new StringBuilder();
        var shown = Json.MAPPER.createArrayNode();
        for (int j = 0; j < result.content().size(); j++) {
            switch (result.content().get(j)) {
                case Part.Text more -> text.append(more.text());
                case Part.Refusal more -> text.append(more.text());
                case Part other -> show(other, path + ".content[" + j + "]", shown);
            }
        }
        var failed = result.extras().path("is_error").asBoolean(false);
        answer.set("response", response(text.toString(), failed ? "error" : "result"));
        if (!shown.isEmpty()) {
            answer.set("parts", shown);
        }
        return answer;
    }

    /** Google takes nothing beside the bytes here, not even how sharply to look at them. */
    private void show(Part part, String path, ArrayNode shown) {
        if (!model.isThird() || part instanceof Part.Audio) {
            throw Failure.unsupported(
                            path, provider, "Results of tools are text, and from Gemini 3 on images and files.")
                    .exception();
        }
        if (part instanceof Part.Image image && Resolution.of(image, path, provider) != null) {
            throw Failure.unsupported(path + ".image_url.detail", provider).exception();
        }
        shown.add(media.part(part, path));
    }

    /** Google wants an object, whatever the tool answered. */
    private static ObjectNode response(String text, String name) {
        if (text.stripLeading().startsWith("{")) {
            try {
                if (Json.read(text) instanceof ObjectNode object) {
                    return object;
                }
            } catch (JacksonException e) {
                // Text that only looks like an object.
            }
        }
        return Json.object().put(name, text);
    }
}
