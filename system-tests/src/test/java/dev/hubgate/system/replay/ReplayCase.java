package dev.hubgate.system.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One replay of a recording to one client. The text of the request carries a mark, by which the upstream knows what to
 * answer and how to cut it.
 *
 * @param seed decides where the answer is cut
 */
record ReplayCase(Recording recording, String client, long seed) {
    private static final Pattern MARK = Pattern.compile("replay:([A-Za-z0-9_.-]+):([a-z]+):(-?\\d+)\\.");

    /** What the upstream is to answer. */
    record Mark(String id, String client, long seed) {}

    /** The first mark in a request's body, which must have one. */
    static Mark markIn(String body) {
        Matcher matcher = MARK.matcher(body);
        if (!matcher.find()) {
            throw new AssertionError("a request without a mark reached the upstream");
        }
        return new Mark(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3)));
    }

    Mark mark() {
        return new Mark(recording.id(), client, seed);
    }

    /** The name of the account that pays: one that is refused must not be charged. */
    boolean isFree() {
        return recording.isRefusal();
    }

    /** Without {@code stream}, which each SDK sets itself. */
    ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("model", recording.provider() + "/" + recording.model());
        return recording.isEmbedding() ? embedding(request) : chat(request);
    }

    private ObjectNode embedding(ObjectNode request) {
        int vectors = Embeddings.vectors(recording.response().path("body")).size();
        var input = request.putArray("input");
        for (int index = 0; index < vectors; index++) {
            input.add("Text " + index + " of " + text());
        }
        int dimensions = recording.asked().path("dimensions").asInt(0);
        return dimensions > 0 ? request.put("dimensions", dimensions) : request;
    }

    private ObjectNode chat(ObjectNode request) {
        request.putArray("messages").addObject().put("role", "user").put("content", text());
        if (!recording.isRefusal()) {
            Wish.of(recording.asked()).into(request);
        }
        if (recording.isStreamed()) {
            request.putObject("stream_options").put("include_usage", true);
        }
        return request;
    }

    private String text() {
        return "replay:" + recording.id() + ":" + client + ":" + seed + ".";
    }

    @Override
    public String toString() {
        return recording.id() + " to " + client + ", seed " + seed;
    }
}
