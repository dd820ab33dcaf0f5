package dev.hubgate.system.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A base URL with a bearer that is sent along.
 *
 * @param bearer null sends no {@code Authorization}
 */
public record Endpoint(String baseUrl, String bearer) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Endpoint as(String otherBearer) {
        return new Endpoint(baseUrl, otherBearer);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    public Reply send(String method, String path, BodyPublisher body) {
        return send(request(path).method(method, body).build());
    }

    public Reply send(HttpRequest request) {
        try {
            return new Reply(CLIENT.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    public CompletableFuture<Reply> postLater(String path, String json) {
        HttpRequest request = request(path).POST(BodyPublishers.ofString(json)).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(Reply::new);
    }

    /** The answer as it arrives; closing the stream gives up the request. */
    public HttpResponse<InputStream> postStreaming(String path, String json) throws IOException, InterruptedException {
        return CLIENT.send(request(path).POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofInputStream());
    }

    /** A JSON request with this endpoint's bearer, to be completed. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(PATIENCE)
                .header("content-type", "application/json");
        return bearer == null ? request : request.header("authorization", "Bearer " + bearer);
    }
}
