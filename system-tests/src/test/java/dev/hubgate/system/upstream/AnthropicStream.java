package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatAnswer.ToolCall;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes one answer as the events of Anthropic's streams. */
final class AnthropicStream {
    private final AnthropicAnswer writer;
    private final ChatAnswer answer;
    private final List<byte[]> events = new ArrayList<>();
    private int index;

    AnthropicStream(AnthropicAnswer writer) {
        this.writer = writer;
        this.answer = writer.answer();
    }

    List<byte[]> write(int pieces) {
        start();
        add(Sse.object().put("type", "ping"));
        if (answer.thought() != null) {
            thought(answer.thought());
        }
        if (answer.text() != null) {
            begin(AnthropicAnswer.text(""));
            Words.pieces(answer.text(), pieces).forEach(piece -> delta("text_delta", "text", piece));
            stop();
        }
        answer.calls().forEach(call -> call(call, Words.ofArguments(pieces)));
        end();
        return events;
    }

    private void start() {
        ObjectNode message = writer.head();
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence");
        writer.usage(message, true);
        ObjectNode start = Sse.object().put("type", "message_start");
        start.set("message", message);
        add(start);
    }

    private void thought(String thought) {
        begin(AnthropicAnswer.thinking("", ""));
        Words.pieces(thought, 3).forEach(piece -> delta("thinking_delta", "thinking", piece));
        delta("signature_delta", "signature", Proof.of(AnthropicTurns.SIGNER, thought));
        stop();
    }

    /** A call without arguments has no bytes of them but an empty piece. */
    private void call(ToolCall call, int pieces) {
        ObjectNode use = AnthropicAnswer.toolUse(call);
        use.putObject("input");
        begin(use);
        delta("input_json_delta", "partial_json", "");
        if (!call.arguments().isEmpty()) {
            Words.pieces(call.arguments().toString(), pieces)
                    .forEach(piece -> delta("input_json_delta", "partial_json", piece));
        }
        stop();
    }

    private void end() {
        ObjectNode end = Sse.object().put("type", "message_delta");
        end.putObject("delta").put("stop_reason", writer.stopReason()).putNull("stop_sequence");
        writer.usage(end, false);
        add(end);
        add(Sse.object().put("type", "message_stop"));
    }

    private void begin(ObjectNode block) {
        ObjectNode start = Sse.object().put("type", "content_block_start").put("index", index);
        start.set("content_block", block);
        add(start);
    }

    private void delta(String type, String field, String piece) {
        ObjectNode event = Sse.object().put("type", "content_block_delta").put("index", index);
        event.putObject("delta").put("type", type).put(field, piece);
        add(event);
    }

    private void stop() {
        add(Sse.object().put("type", "content_block_stop").put("index", index++));
    }

    private void add(ObjectNode event) {
        events.add(Sse.named(event.path("type").asString(), event));
    }
}
