package dev.hubgate.system.upstream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** One request as the upstream received it, byte for byte, and how it ended. */
public final class UpstreamCall {
    private final String method;
    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final int connection;
    private final Instant at = Instant.now();
    private final CompletableFuture<Instant> callerLeft = new CompletableFuture<>();
    private final CompletableFuture<Instant> ended = new CompletableFuture<>();
    private final AtomicInteger piecesSent = new AtomicInteger();

    UpstreamCall(String method, String path, Map<String, List<String>> headers, byte[] body, int connection) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
        this.connection = connection;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The number of the connection that it came on, among all of the upstream's. */
    public int connection() {
        return connection;
    }

    /** When the whole request had arrived. */
    public Instant at() {
        return at;
    }

    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }

    /** All headers by lower-case name. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Completed with the moment when the caller closed the connection before the answer was complete. */
    public CompletableFuture<Instant> callerLeft() {
        return callerLeft;
    }

    /** Completed with the moment when the upstream was done with the request, in whatever way. */
    public CompletableFuture<Instant> ended() {
        return ended;
    }

    /** How many pieces of a streamed answer have been sent so far. */
    public int piecesSent() {
        return piecesSent.get();
    }

    void pieceSent() {
        piecesSent.incrementAndGet();
    }

    /** The body as it came. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return ExactJson.parse(text());
    }
}
