package dev.hubgate.system.routing;

import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a client saw of a request, streamed or not.
 *
 * @param error the error object, missing if there is none
 * @param finish the finish reasons, in their order
 * @param costUsd as the reply says, null if it does not
 * @param done whether it came to its end: a stream ends with {@code [DONE]}
 */
record Seen(
        Asked asked,
        int status,
        Function<String, Optional<String>> headers,
        String content,
        JsonNode error,
        List<String> finish,
        BigDecimal costUsd,
        boolean done,
        Duration took) {

    static Seen of(Endpoint caller, Asked asked) {
        long start = System.nanoTime();
        try {
            return asked.isStreamed() ? stream(caller, asked, start) : whole(caller, asked, start);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static Seen whole(Endpoint caller, Asked asked, long start) {
        Reply reply = caller.post("/v1/chat/completions", asked.body().toString());
        return new Seen(
                asked,
                reply.status(),
                reply::header,
                reply.content(),
                reply.error(),
                reply.json().at("/choices/0/finish_reason").asStringOpt().stream()
                        .toList(),
                reply.header("x-hub-cost-usd").map(BigDecimal::new).orElse(null),
                true,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static Seen stream(Endpoint caller, Asked asked, long start) throws IOException, InterruptedException {
        try (EventStream stream = EventStream.open(caller, asked.body().toString())) {
            if (stream.status() != 200) {
                JsonNode error = EventStream.json(stream.text()).path("error");
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                return new Seen(asked, stream.status(), stream::header, "", error, List.of(), null, true, took);
            }
            var content = new StringBuilder();
            List<String> finish = new ArrayList<>();
            JsonNode error = EventStream.json("{}").path("error");
            BigDecimal cost = null;
            List<String> events = stream.rest();
            for (String event : events) {
                if (event.equals("[DONE]")) {
                    continue;
                }
                JsonNode chunk = EventStream.json(event);
                error = chunk.has("error") ? chunk.get("error") : error;
                content.append(chunk.at("/choices/0/delta/content").asString(""));
                chunk.at("/choices/0/finish_reason").asStringOpt().ifPresent(finish::add);
                JsonNode said = chunk.at("/usage/cost");
                cost = said.isMissingNode() || said.isNull() ? cost : new BigDecimal(said.asString());
            }
            boolean done = !events.isEmpty() && events.getLast().equals("[DONE]");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Seen(
                    asked, 200, stream::header, content.toString(), error, List.copyOf(finish), cost, done, took);
        }
    }

    String header(String name) {
        return headers.apply(name).orElse("");
    }

    String requestId() {
        return header("x-request-id");
    }

    /** Upstream attempts as the reply says, 0 if it does not. */
    int attempts() {
        return headers.apply("x-hub-attempts").map(Integer::parseInt).orElse(0);
    }

    String code() {
        return error.path("code").asString("");
    }

    /** The right answer, to its end. */
    boolean ok() {
        return status == 200 && done && error.isMissingNode() && content.contains(asked.mark());
    }

    /** Begun well, then told that it broke off. */
    boolean brokenOff() {
        return status == 200 && done && !error.isMissingNode() && finish.equals(List.of("error"));
    }

    @Override
    public String toString() {
        return asked.mark() + ": " + status + " " + finish + " " + content + " " + error + " by "
                + header("x-hub-provider") + ", " + header("x-hub-routing-reason") + ", attempts " + attempts();
    }
}
