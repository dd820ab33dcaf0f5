package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What goes out to a client for events. */
final class Sent {

    static final ChatRequest PLAIN = Asked.model("m", ",\"stream\":true");
    static final ChatRequest WITH_USAGE =
            Asked.model("m", ",\"stream\":true,\"stream_options\":{\"include_usage\":true}");

    private Sent() {}

    static ChatRequest choices(int count) {
        return Asked.model("m", ",\"stream\":true,\"stream_options\":{\"include_usage\":true},\"n\":" + count);
    }

    /** The data of each server-sent event, which must be whole and on one line. */
    static List<String> data(ChatRequest request, List<ChatEvent> events) {
        var pieces = new ArrayList<byte[]>();
        var chunks = new ChunkWriter(request);
        events.forEach(event -> chunks.write(event, pieces::add));
        return pieces.stream().map(Sent::data).toList();
    }

    static String data(byte[] piece) {
        var text = new String(piece, StandardCharsets.UTF_8);
        assertThat(text).startsWith("data: ").endsWith("\n\n");
        var data = text.substring("data: ".length(), text.length() - 2);
        assertThat(data).doesNotContain("\n", "\r");
        return data;
    }

    static List<JsonNode> chunks(ChatRequest request, ChatEvent... events) {
        return data(request, List.of(events)).stream().map(Json::read).toList();
    }

    /** All that goes out for a whole stream, usage and end included. */
    static List<String> stream(ChatRequest request, ChatReply reply, List<ChatEvent> events) {
        var pieces = new ArrayList<byte[]>();
        var chunks = new ChunkWriter(request);
        events.forEach(event -> chunks.write(event, pieces::add));
        chunks.usage(reply.usage(), 1, pieces::add);
        chunks.done(pieces::add);
        return pieces.stream().map(Sent::data).toList();
    }
}
