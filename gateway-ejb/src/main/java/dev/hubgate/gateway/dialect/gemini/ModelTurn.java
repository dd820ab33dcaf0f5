package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.dialect.CallArguments;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the model said, thought and called, as it wants to read it again.
 *
 * @param currentTurn index of the user's last message
 * @see <a href="https://ai.google.dev/gemini-api/docs/thought-signatures">thought signatures</a>
 */
record ModelTurn(GoogleApi api, GeminiModel model, String provider, int currentTurn) {

    /** Google's own word for a proof that got lost on the way. */
    static final String NO_PROOF = "skip_thought_signature_validator";

    private static final String SIGNATURE = "thoughtSignature";

    void write(Message.Assistant said, int index, String path, ArrayNode parts) {
        ObjectNode last = texts(said, path, parts);
        for (var block : said.reasoning()) {
            if (Reasoning.GEMINI.equals(block.format()) && block.encrypted() != null) {
                last = prove(last, block.encrypted(), parts);
            }
        }
        for (int j = 0; j < said.calls().size(); j++) {
            var call = call(said.calls().get(j), path + ".tool_calls[" + j + "]");
            if (j == 0 && call.get(SIGNATURE) == null && model.isThird() && index > currentTurn) {
                call.put(SIGNATURE, NO_PROOF);
            }
            parts.add(call);
        }
    }

    /** @return the last text of the answer, null if it has none */
    private ObjectNode texts(Message.Assistant said, String path, ArrayNode parts) {
        for (var block : said.reasoning()) {
            if (Reasoning.GEMINI.equals(block.format()) && block.signature() != null && block.text() != null) {
                parts.addObject().put("text", block.text()).put("thought", true).put(SIGNATURE, block.signature());
            }
        }
        ObjectNode last = null;
        for (int j = 0; j < said.content().size(); j++) {
            var text = text(said.content().get(j), path + ".content[" + j + "]");
            if (!text.isEmpty()) {
                last = parts.addObject().put("text", text);
            }
        }
        return last;
    }

    private String text(Part part, String path) {
        return switch (part) {
            case Part.Text text -> text.text();
            case Part.Refusal refusal -> refusal.text();
            case Part.Image ignored -> throw onlyText(path);
            case Part.Audio ignored -> throw onlyText(path);
            case Part.File ignored -> throw onlyText(path);
            case Part.Opaque ignored -> throw onlyText(path);
        };
    }

    private RuntimeException onlyText(String path) {
        return Failure.unsupported(path, provider, "What the model said before can only be text.")
                .exception();
    }

    /** A proof belongs to the last text; where that has one already, or is not there, it stands alone as Google sends it. */
    private static ObjectNode prove(ObjectNode last, String signature, ArrayNode parts) {
        var holder = last != null && last.get(SIGNATURE) == null
                ? last
                : parts.addObject().put("text", "");
        return holder.put(SIGNATURE, signature);
    }

    private ObjectNode call(ToolCall call, String path) {
        if (call.custom()) {
            throw Failure.unsupported(path + ".custom", provider).exception();
        }
        var part = Json.object();
        var function = part.putObject("functionCall");
        if (api.takesCallIds()) {
            function.put("id", call.id());
        }
        function.put("name", call.name()).set("args", arguments(call, path + ".function.arguments"));
        if (call.signature() != null) {
            part.put(SIGNATURE, call.signature());
        }
        return part;
    }

    private ObjectNode arguments(ToolCall call, String path) {
        return CallArguments.of(call)
                .orElseThrow(() -> Failure.unsupported(path, provider, "The arguments of a call must be a JSON object.")
                        .exception());
    }
}
