package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of replies, and what tests see of a reply. */
final class Replies {

    private Replies() {}

    /** What came, chunk by chunk, and what it means. */
    record Case(ObjectNode json) {

        List<JsonNode> chunks() {
            return json.get("chunks").valueStream().toList();
        }

        ChatRequest request() {
            var more = new StringBuilder();
            if (json.get("request") instanceof ObjectNode request) {
                request.properties()
                        .forEach(field -> more.append(",\"")
                                .append(field.getKey())
                                .append("\":")
                                .append(field.getValue()));
            }
            return Asked.model("m", more.toString());
        }

        int fails() {
            return json.path("fails").asInt(0);
        }

        /** The rest of the row is what a client is to see. */
        ObjectNode expected() {
            var expected = json.deepCopy();
            return expected.remove(List.of("name", "chunks", "request"));
        }

        @Override
        public String toString() {
            return json.get("name").stringValue();
        }
    }

    static Stream<Case> all() {
        return Cases.read("replies").valueStream().map(row -> new Case((ObjectNode) row));
    }

    static List<ChatEvent> streamed(Events events, List<JsonNode> chunks) {
        var all = new ArrayList<ChatEvent>();
        for (var chunk : chunks) {
            events.accept(new Frame(Frame.Kind.EVENT, Frame.UNNAMED, chunk.toString()), all::add);
        }
        events.end(all::add);
        return all;
    }

    static ChatReply folded(List<ChatEvent> events) {
        var fold = new ReplyFold();
        events.forEach(fold);
        return fold.reply();
    }

    /** What the rows say of a reply; fields that a row does not name are not looked at. */
    static ObjectNode seen(ChatReply reply, ObjectNode row) {
        var seen = Json.object();
        if (row.has("id")) {
            seen.put("id", reply.head().id()).put("model", reply.head().model());
        }
        if (row.has("usage")) {
            seen.set("usage", usage(reply.usage()));
        }
        seen.setAll(choice(reply.choices().getFirst(), row));
        if (row.has("second")) {
            seen.set("second", choice(reply.choices().get(1), Json.object()));
        }
        return (ObjectNode) Json.read(seen.toString());
    }

    private static ObjectNode choice(ChatReply.Choice choice, ObjectNode row) {
        var seen = Json.object().put("finish", choice.finishReason().wire());
        var said = choice.said();
        put(seen, "content", said.content());
        put(seen, "refusal", said.refusal());
        for (var block : said.reasoning()) {
            var one = seen.withArray("reasoning").addObject();
            put(one, "text", block.text());
            put(one, "signature", block.signature());
            put(one, "encrypted", block.encrypted());
            put(one, "format", block.format());
        }
        for (int i = 0; i < said.calls().size(); i++) {
            var call = said.calls().get(i);
            var one = seen.withArray("calls").addObject();
            one.put("name", call.name()).put("arguments", call.arguments());
            put(one, "signature", call.signature());
            if (row.path("calls").path(i).has("id")) {
                one.put("id", call.id());
            }
        }
        if (said.annotations() != null) {
            seen.set("annotations", said.annotations());
        }
        if (choice.logprobs() != null) {
            seen.set("logprobs", choice.logprobs());
        }
        return seen;
    }

    private static ObjectNode usage(Usage usage) {
        var seen = Json.object();
        count(seen, "input", usage.input());
        count(seen, "cacheRead", usage.cacheRead());
        count(seen, "cacheWrite", usage.cacheWrite());
        count(seen, "audioInput", usage.audioInput());
        count(seen, "imageInput", usage.imageInput());
        count(seen, "output", usage.output());
        count(seen, "reasoning", usage.reasoning());
        count(seen, "audioOutput", usage.audioOutput());
        return seen;
    }

    private static void count(ObjectNode to, String name, long count) {
        if (count > 0) {
            to.put(name, count);
        }
    }

    private static void put(ObjectNode to, String name, String value) {
        if (value != null) {
            to.put(name, value);
        }
    }
}
