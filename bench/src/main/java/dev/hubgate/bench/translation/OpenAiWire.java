package dev.hubgate.bench.translation;

import static dev.hubgate.bench.translation.Said.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What OpenAI sends. */
final class OpenAiWire implements Wire {

    private static final String HEAD = """
            {"id":"chatcmpl-CnQ4hR2xVbZ1","object":"chat.completion%s","created":1767225600,"model":"gpt-4.1-2025-04-14",\
            "service_tier":"default","system_fingerprint":"fp_51e1070cf2",""";
    private static final String USAGE = """
            {"prompt_tokens":420,"completion_tokens":2000,"total_tokens":2420,\
            "prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},\
            "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,\
            "rejected_prediction_tokens":0}}""";

    @Override
    public List<WireEvent> text(List<String> pieces) {
        var first = "{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}";
        return stream(first, pieces, "stop", piece -> "{\"content\":" + quoted(piece) + "}");
    }

    @Override
    public List<WireEvent> call(Said said) {
        var first = """
                {"role":"assistant","content":null,"refusal":null,"tool_calls":[{"index":0,"id":"call_Tz6QkZ0v",\
                "type":"function","function":{"name":"%s","arguments":""}}]}""".formatted(Said.TOOL);
        return stream(
                first,
                said.argumentPieces(),
                "tool_calls",
                piece -> "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + quoted(piece) + "}}]}");
    }

    private static List<WireEvent> stream(
            String first, List<String> pieces, String reason, UnaryOperator<String> delta) {
        var events = new ArrayList<WireEvent>();
        events.add(chunk(first, "null"));
        pieces.forEach(piece -> events.add(chunk(delta.apply(piece), "null")));
        events.add(chunk("{}", quoted(reason)));
        events.add(new WireEvent(HEAD.formatted(".chunk") + "\"choices\":[],\"usage\":" + USAGE + "}"));
        events.add(new WireEvent("[DONE]"));
        return events;
    }

    private static WireEvent chunk(String delta, String reason) {
        return new WireEvent(HEAD.formatted(".chunk") + "\"choices\":[{\"index\":0,\"delta\":" + delta
                + ",\"logprobs\":null,\"finish_reason\":" + reason + "}],\"usage\":null,\"obfuscation\":\"k3V9\"}");
    }

    @Override
    public String whole(String text, String arguments) {
        var call = """
                {"id":"call_%d","type":"function","function":{"name":"%s","arguments":%s}}""";
        return HEAD.formatted("") + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                + quoted(text) + ",\"tool_calls\":[" + call.formatted(1, Said.TOOL, quoted(arguments)) + ","
                + call.formatted(2, Said.TOOL, quoted(arguments))
                + "],\"refusal\":null,\"annotations\":[]},\"logprobs\":null,\"finish_reason\":\"tool_calls\"}],\"usage\":"
                + USAGE + "}";
    }
}
