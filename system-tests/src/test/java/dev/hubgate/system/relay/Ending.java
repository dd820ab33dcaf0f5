package dev.hubgate.system.relay;

import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a client saw of a request.
 *
 * @param content all text
 * @param error the error object, missing if there is none
 * @param finish finish reasons, in their order
 * @param everything all bytes of the body
 * @param done whether a stream ended as streams end
 * @param spread from the first piece of text to the last
 */
record Ending(
        int status,
        String requestId,
        String content,
        JsonNode error,
        List<String> finish,
        String everything,
        boolean done,
        Duration spread,
        Duration took) {

    static Ending of(Endpoint caller, Breakage breakage, String mark) throws IOException, InterruptedException {
        Instant start = Instant.now();
        String question = breakage.question(mark).toString();
        if (!breakage.streamed()) {
            Reply reply = caller.post("/v1/chat/completions", question);
            return whole(reply, start);
        }
        try (EventStream stream = EventStream.open(caller, question)) {
            return stream.status() == 200 ? streamed(stream, start) : refused(stream, start);
        }
    }

    private static Ending whole(Reply reply, Instant start) {
        return new Ending(
                reply.status(),
                reply.requestId(),
                reply.content(),
                reply.error(),
                List.of(reply.json().at("/choices/0/finish_reason").asString("none")),
                reply.text(),
                true,
                Duration.ZERO,
                since(start));
    }

    private static Ending refused(EventStream stream, Instant start) throws IOException {
        String body = stream.text();
        return new Ending(
                stream.status(),
                stream.header("x-request-id").orElse(""),
                "",
                EventStream.json(body).path("error"),
                List.of(),
                body,
                true,
                Duration.ZERO,
                since(start));
    }

    private static Ending streamed(EventStream stream, Instant start) {
        var content = new StringBuilder();
        var everything = new StringBuilder();
        List<String> finish = new ArrayList<>();
        List<Instant> pieces = new ArrayList<>();
        JsonNode error = JsonNodeFactory.instance.missingNode();
        boolean done = false;
        for (Optional<String> next = stream.next(); next.isPresent(); next = stream.next()) {
            everything.append(next.get()).append('\n');
            done = next.get().equals("[DONE]");
            if (done) {
                continue;
            }
            JsonNode chunk = EventStream.json(next.get());
            error = chunk.has("error") ? chunk.get("error") : error;
            String text = chunk.at("/choices/0/delta/content").asString("");
            if (!text.isEmpty()) {
                content.append(text);
                pieces.add(Instant.now());
            }
            chunk.path("choices").path(0).path("finish_reason").asStringOpt().ifPresent(finish::add);
        }
        Duration spread = pieces.isEmpty() ? Duration.ZERO : Duration.between(pieces.getFirst(), pieces.getLast());
        String id = stream.header("x-request-id").orElse("");
        return new Ending(
                200, id, content.toString(), error, finish, everything.toString(), done, spread, since(start));
    }

    private static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }
}
