package dev.hubgate.bench.translation;

import static dev.hubgate.bench.translation.Said.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What Bedrock sends, with the padding that hides the length of a piece. */
final class BedrockWire implements Wire {

    private static final String PADDING = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String USAGE =
            "\"usage\":{\"inputTokens\":420,\"outputTokens\":2000,\"totalTokens\":2420},\"metrics\":{\"latencyMs\":533}";

    @Override
    public List<WireEvent> text(List<String> pieces) {
        return stream(null, pieces, "end_turn", piece -> "{\"text\":" + quoted(piece) + "}");
    }

    @Override
    public List<WireEvent> call(Said said) {
        var start = "{\"toolUse\":{\"name\":\"" + Said.TOOL + "\",\"toolUseId\":\"tooluse_FiC04UZUDhglf3LFbuBaLn\"}}";
        return stream(
                start, said.argumentPieces(), "tool_use", piece -> "{\"toolUse\":{\"input\":" + quoted(piece) + "}}");
    }

    private static List<WireEvent> stream(
            String start, List<String> pieces, String reason, UnaryOperator<String> delta) {
        var events = new ArrayList<WireEvent>();
        events.add(event("messageStart", "\"role\":\"assistant\"", 0));
        if (start != null) {
            events.add(event("contentBlockStart", "\"contentBlockIndex\":0,\"start\":" + start, 0));
        }
        for (var piece : pieces) {
            events.add(event(
                    "contentBlockDelta", "\"contentBlockIndex\":0,\"delta\":" + delta.apply(piece), events.size()));
        }
        events.add(event("contentBlockStop", "\"contentBlockIndex\":0", 0));
        events.add(event("messageStop", "\"stopReason\":" + quoted(reason), 0));
        events.add(event("metadata", USAGE, 0));
        return events;
    }

    private static WireEvent event(String name, String fields, int place) {
        var padding = PADDING.substring(0, 1 + place * 7 % PADDING.length());
        return new WireEvent(name, "{" + fields + ",\"p\":" + quoted(padding) + "}");
    }

    @Override
    public String whole(String text, String arguments) {
        var call = ",{\"toolUse\":{\"toolUseId\":\"tooluse_%d\",\"name\":\"%s\",\"input\":%s}}";
        return "{\"metrics\":{\"latencyMs\":533},\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"text\":"
                + quoted(text) + "}" + call.formatted(1, Said.TOOL, arguments)
                + call.formatted(2, Said.TOOL, arguments) + "]}},\"stopReason\":\"tool_use\","
                + USAGE.substring(0, USAGE.indexOf(",\"metrics\""))
                + "}";
    }
}
