package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.failure.Failure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Speaks HTTP with providers: HTTP/2 where the provider offers it, else HTTP/1.1, over pooled connections. It follows no
 * redirect, so a credential never goes where nobody sent it.
 */
@ApplicationScoped
public class UpstreamClient {

    private static final int MAX_RETRY_AFTER_SECONDS = 3_600;

    private UpstreamSettings settings;
    private IdleWatch idleWatch;
    private HttpClient client;

    /** For the container's proxy only. */
    protected UpstreamClient() {}

    @Inject
    public UpstreamClient(UpstreamSettings settings, IdleWatch idleWatch) {
        this.settings = settings;
        this.idleWatch = idleWatch;
    }

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * Sends a request and waits until the answer's status is there.
     *
     * @param call breaks it off when cancelled
     * @throws dev.hubgate.gateway.failure.FailureException if no answer came
     */
    public Answer send(String provider, WireRequest request, Call call) {
        var sent = client.sendAsync(httpRequest(provider, request), HttpResponse.BodyHandlers.ofInputStream());
        call.onCancel(() -> sent.cancel(true));
        try {
            var response = sent.get();
            var body = new WatchedStream(
                    response.body(), idleWatch, settings.idleTimeout().toNanos());
            call.onCancel(() -> close(body));
            return new Answer(response.statusCode(), retryAfter(response), decoded(provider, response, body));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw Failure.unavailable("The gateway is stopping.").exception();
        } catch (CancellationException e) {
            throw Failure.providerUnavailable(provider, "was not waited for").exception();
        } catch (ExecutionException e) {
            throw unreachable(provider, e.getCause()).exception();
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // Whoever reads it finds out.
        }
    }

    /** Nobody was asked for compression, but some compress all the same. */
    private static InputStream decoded(String provider, HttpResponse<?> response, InputStream body) {
        var encoding = response.headers().firstValue("content-encoding").orElse("identity");
        if (encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        try {
            if (encoding.equalsIgnoreCase("gzip")) {
                return new GZIPInputStream(body);
            }
        } catch (IOException e) {
            // Falls through: it is not what it says.
        }
        close(body);
        throw Failure.providerUnavailable(provider, "answered in an encoding that cannot be read")
                .exception();
    }

    private static Failure unreachable(String provider, Throwable cause) {
        return cause instanceof HttpTimeoutException
                ? Failure.timeout(provider)
                : Failure.providerUnavailable(provider, "could not be reached");
    }

    private HttpRequest httpRequest(String provider, WireRequest request) {
        try {
            var uri = URI.create(request.url());
            var built = HttpRequest.newBuilder(uri)
                    .timeout(settings.firstByteTimeout())
                    .header("Content-Type", "application/json")
                    .header("Accept", request.streamed() ? "text/event-stream" : "application/json")
                    .header("Accept-Encoding", "identity")
                    .header("User-Agent", "Hubgate")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
            if ("http".equals(uri.getScheme())) {
                // Without TLS there is no negotiation, and many servers stumble over an offer to upgrade.
                built.version(HttpClient.Version.HTTP_1_1);
            }
            if (request.bearer() != null) {
                built.header("Authorization", "Bearer " + request.bearer().reveal());
            }
            return built.build();
        } catch (IllegalArgumentException e) {
            // The exception quotes the URL or the credential.
            throw Failure.providerUnavailable(provider, "has a base URL or a credential that cannot be used")
                    .exception();
        }
    }

    private static int retryAfter(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Math.min(MAX_RETRY_AFTER_SECONDS, Integer.parseInt(value)))
                .orElse(0);
    }
}
