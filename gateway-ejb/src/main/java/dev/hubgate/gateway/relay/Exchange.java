package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request out, one answer in, in bounded time. */
final class Exchange {

    private final HttpClient client;
    private final IdleWatch idleWatch;
    private final Clock clock;

    Exchange(HttpClient client, IdleWatch idleWatch, Clock clock) {
        this.client = client;
        this.idleWatch = idleWatch;
        this.clock = clock;
    }

    /**
     * Sends a request and waits until the answer's status is there.
     *
     * @param call breaks it off when cancelled
     * @throws dev.hubgate.gateway.failure.FailureException if no answer came
     */
    Answer send(String provider, HttpRequest request, Patience patience, Call call) {
        var deadline = System.nanoTime() + patience.total().toNanos();
        var sent = client.sendAsync(request, head -> new BodyPipe());
        call.onCancel(() -> abandon(sent));
        try {
            // Not the request's own timeout: in some versions of Java that one goes on while the body is read.
            var response = sent.get(patience.firstByte().toNanos(), TimeUnit.NANOSECONDS);
            var body = new WatchedStream(
                    response.body(), idleWatch, patience.idle().toNanos(), deadline);
            call.onCancel(() -> close(body));
            var headers = response.headers();
            return new Answer(
                    response.statusCode(),
                    headers,
                    RetryAfter.seconds(headers, clock.instant()),
                    decoded(provider, response, body));
        } catch (InterruptedException e) {
            abandon(sent);
            Thread.currentThread().interrupt();
            throw Failure.unavailable("The gateway is stopping.").exception();
        } catch (TimeoutException e) {
            abandon(sent);
            throw Failure.timeout(provider).exception();
        } catch (CancellationException e) {
            throw Failure.providerUnavailable(provider, "was not waited for").exception();
        } catch (ExecutionException e) {
            throw unreachable(provider, e.getCause()).exception();
        }
    }

    /** Ends the connection, even if the answer comes at this very moment. */
    private static void abandon(CompletableFuture<HttpResponse<InputStream>> sent) {
        if (!sent.cancel(true) && !sent.isCompletedExceptionally()) {
            close(sent.join().body());
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
        var encoding = response.headers().firstValue("content-encoding").orElse("");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new UnzippedStream(body);
            default -> {
                close(body);
                throw Failure.providerUnavailable(provider, "answered in an encoding that cannot be read")
                        .exception();
            }
        };
    }

    private static Failure unreachable(String provider, Throwable cause) {
        return cause instanceof HttpTimeoutException
                ? Failure.timeout(provider)
                : Failure.providerUnavailable(provider, "could not be reached");
    }
}
