package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatAnswer.ToolCall;
import dev.hubgate.system.upstream.ChatAnswer.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@link ChatAnswer} as OpenAI does: one object, or the chunks of a stream in their order. */
record OpenAiAnswer(ChatAnswer answer, int choices) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long CREATED = 1_790_000_000L;

    ObjectNode whole() {
        ObjectNode completion = skeleton("chat.completion");
        ArrayNode list = completion.putArray("choices");
        for (int index = 0; index < choices; index++) {
            ObjectNode choice = list.addObject().put("index", index);
            message(choice.putObject("message"));
            choice.putNull("logprobs").put("finish_reason", answer.finishReason());
        }
        if (answer.usage() != null) {
            completion.set("usage", usage());
        }
        return completion.put("service_tier", "default").put("system_fingerprint", "fp_scripted");
    }

    /** All chunks that carry content, by choice: role first, then text or tool calls in pieces, then the finish reason. */
    List<ObjectNode> chunks(int pieces, boolean withUsage) {
        List<ObjectNode> chunks = new ArrayList<>();
        for (int index = 0; index < choices; index++) {
            chunks.add(chunk(index, openingDelta(), null, withUsage));
        }
        for (int index = 0; index < choices; index++) {
            for (ObjectNode delta : deltas(pieces)) {
                chunks.add(chunk(index, delta, null, withUsage));
            }
            chunks.add(chunk(index, NODES.objectNode(), answer.finishReason(), withUsage));
        }
        return chunks;
    }

    ObjectNode usageChunk() {
        ObjectNode chunk = skeleton("chat.completion.chunk");
        chunk.putArray("choices");
        chunk.set("usage", usage());
        return chunk;
    }

    private ObjectNode skeleton(String object) {
        return NODES.objectNode()
                .put("id", "chatcmpl-" + answer.id())
                .put("object", object)
                .put("created", CREATED)
                .put("model", answer.model());
    }

    private void message(ObjectNode message) {
        message.put("role", "assistant").put("content", answer.text()).putNull("refusal");
        message.putArray("annotations");
        if (!answer.calls().isEmpty()) {
            ArrayNode calls = message.putArray("tool_calls");
            answer.calls()
                    .forEach(call ->
                            describe(calls.addObject(), call, call.arguments().toString()));
        }
    }

    private ObjectNode chunk(int index, ObjectNode delta, String finishReason, boolean withUsage) {
        ObjectNode chunk = skeleton("chat.completion.chunk").put("system_fingerprint", "fp_scripted");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finishReason);
        if (withUsage) {
            chunk.putNull("usage");
        }
        return chunk;
    }

    private ObjectNode openingDelta() {
        ObjectNode delta = NODES.objectNode().put("role", "assistant");
        return (answer.text() == null ? delta.putNull("content") : delta.put("content", "")).putNull("refusal");
    }

    private List<ObjectNode> deltas(int pieces) {
        List<ObjectNode> deltas = new ArrayList<>();
        if (answer.text() != null) {
            Words.pieces(answer.text(), pieces)
                    .forEach(piece -> deltas.add(NODES.objectNode().put("content", piece)));
        }
        for (int index = 0; index < answer.calls().size(); index++) {
            ToolCall call = answer.calls().get(index);
            ObjectNode opening = NODES.objectNode();
            describe(opening.putArray("tool_calls").addObject().put("index", index), call, "");
            deltas.add(opening);
            for (String piece : Words.pieces(call.arguments().toString(), Words.ofArguments(pieces))) {
                deltas.add(argumentsDelta(index, piece));
            }
        }
        return deltas;
    }

    private static ObjectNode argumentsDelta(int index, String piece) {
        ObjectNode delta = NODES.objectNode();
        delta.putArray("tool_calls")
                .addObject()
                .put("index", index)
                .putObject("function")
                .put("arguments", piece);
        return delta;
    }

    private static void describe(ObjectNode node, ToolCall call, String arguments) {
        node.put("id", "call_" + call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", arguments);
    }

    private ObjectNode usage() {
        Usage counts = answer.usage();
        ObjectNode usage = NODES.objectNode()
                .put("prompt_tokens", counts.prompt())
                .put("completion_tokens", counts.completion())
                .put("total_tokens", counts.prompt() + counts.completion());
        usage.putObject("prompt_tokens_details")
                .put("cached_tokens", counts.cached())
                .put("audio_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", counts.reasoning())
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return usage;
    }
}
