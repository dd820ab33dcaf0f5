package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatAnswer.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Writes one answer as the frames of ConverseStream. Blocks of text and thought have no start. */
final class ConverseStream {
    private static final String PADDING = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final ConverseAnswer writer;
    private final ChatAnswer answer;
    private final List<byte[]> frames = new ArrayList<>();
    private int index;

    ConverseStream(ConverseAnswer writer) {
        this.writer = writer;
        this.answer = writer.answer();
    }

    List<byte[]> write(int pieces) {
        frame("messageStart", event -> event.put("role", "assistant"));
        if (answer.thought() != null) {
            Words.pieces(answer.thought(), 3)
                    .forEach(piece ->
                            delta(delta -> delta.putObject("reasoningContent").put("text", piece)));
            delta(delta -> delta.putObject("reasoningContent").put("signature", writer.proof()));
            stop();
        }
        if (answer.text() != null) {
            Words.pieces(answer.text(), pieces).forEach(piece -> delta(delta -> delta.put("text", piece)));
            stop();
        }
        answer.calls().forEach(call -> call(call, Words.ofArguments(pieces)));
        frame("messageStop", event -> event.put("stopReason", writer.stopReason()));
        frame("metadata", event -> {
            writer.usage(event);
            event.putObject("metrics").put("latencyMs", 12);
        });
        return frames;
    }

    private void call(ToolCall call, int pieces) {
        frame("contentBlockStart", event -> {
            ConverseAnswer.toolUse(event.putObject("start"), call);
            event.put("contentBlockIndex", index);
        });
        String arguments = call.arguments().isEmpty() ? "" : call.arguments().toString();
        Words.pieces(arguments, pieces)
                .forEach(piece -> delta(delta -> delta.putObject("toolUse").put("input", piece)));
        stop();
    }

    private void delta(Consumer<ObjectNode> content) {
        frame("contentBlockDelta", event -> {
            content.accept(event.putObject("delta"));
            event.put("contentBlockIndex", index);
        });
    }

    private void stop() {
        frame("contentBlockStop", event -> event.put("contentBlockIndex", index));
        index++;
    }

    private void frame(String type, Consumer<ObjectNode> content) {
        ObjectNode event = Sse.object().put("type", type);
        ObjectNode payload = event.putObject("payload");
        content.accept(payload);
        payload.put("p", PADDING.substring(0, 1 + frames.size() % PADDING.length()));
        frames.add(EventFrames.frame(event));
    }
}
