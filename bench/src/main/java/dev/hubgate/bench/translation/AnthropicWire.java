package dev.hubgate.bench.translation;

import static dev.hubgate.bench.translation.Said.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What Anthropic sends. */
final class AnthropicWire implements Wire {

    private static final String HEAD = """
            {"model":"claude-sonnet-4-5-20250929","id":"msg_01Aq9w938a90dw8q","type":"message","role":"assistant",\
            "content":[%s],"stop_reason":%s,"stop_sequence":null,"usage":{"input_tokens":420,\
            "cache_creation_input_tokens":0,"cache_read_input_tokens":0,"cache_creation":{"ephemeral_5m_input_tokens":0,\
            "ephemeral_1h_input_tokens":0},"output_tokens":%d,"service_tier":"standard"}}""";

    @Override
    public List<WireEvent> text(List<String> pieces) {
        var block = "{\"type\":\"text\",\"text\":\"\"}";
        return stream(block, pieces, "end_turn", piece -> "{\"type\":\"text_delta\",\"text\":" + quoted(piece) + "}");
    }

    @Override
    public List<WireEvent> call(Said said) {
        var block = "{\"type\":\"tool_use\",\"id\":\"toolu_01\",\"name\":\"" + Said.TOOL + "\",\"input\":{}}";
        return stream(
                block,
                said.argumentPieces(),
                "tool_use",
                piece -> "{\"type\":\"input_json_delta\",\"partial_json\":" + quoted(piece) + "}");
    }

    private static List<WireEvent> stream(
            String block, List<String> pieces, String reason, UnaryOperator<String> delta) {
        var events = new ArrayList<WireEvent>();
        events.add(event("message_start", "\"message\":" + HEAD.formatted("", "null", 1)));
        events.add(event("content_block_start", "\"index\":0,\"content_block\":" + block));
        events.add(new WireEvent("ping", "{\"type\": \"ping\"}"));
        for (var piece : pieces) {
            events.add(event("content_block_delta", "\"index\":0,\"delta\":" + delta.apply(piece)));
        }
        events.add(event("content_block_stop", "\"index\":0"));
        events.add(event("message_delta", """
                "delta":{"stop_reason":"%s","stop_sequence":null},"usage":{"input_tokens":420,\
                "cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":2000}""".formatted(reason)));
        events.add(new WireEvent("message_stop", "{\"type\":\"message_stop\"}"));
        return events;
    }

    private static WireEvent event(String type, String fields) {
        return new WireEvent(type, "{\"type\":\"" + type + "\"," + fields + "}");
    }

    @Override
    public String whole(String text, String arguments) {
        var call = "{\"type\":\"tool_use\",\"id\":\"toolu_%d\",\"name\":\"%s\",\"input\":%s}";
        var content = "{\"type\":\"text\",\"text\":" + quoted(text) + "}," + call.formatted(1, Said.TOOL, arguments)
                + "," + call.formatted(2, Said.TOOL, arguments);
        return HEAD.formatted(content, "\"tool_use\"", 2_000);
    }
}
