package dev.hubgate.gateway.feed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Fetches price lists, one at a time and whole. It follows no redirect: prices come from where the operator said. */
@ApplicationScoped
public class ListSource {

    static final int MOST_BYTES = 32 << 20;
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * Fetches a list within a minute, three times at most. All in milliseconds: the server compares numbers without their
     * units.
     *
     * @throws UnreachableList if it did not come
     * @throws UnusableList if it is too large, or something else is there
     * @throws TimeoutException if it took too long
     */
    @Retry(
            maxRetries = 2,
            delay = 500,
            jitter = 250,
            maxDuration = 180_000,
            retryOn = {UnreachableList.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 1,
            delay = 30_000,
            failOn = {UnreachableList.class, TimeoutException.class})
    @Timeout(60_000)
    public byte[] fetch(ListAddress address) {
        var request = HttpRequest.newBuilder(address.uri())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Hubgate")
                .GET();
        if ("http".equalsIgnoreCase(address.uri().getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        var sent = client.sendAsync(request.build(), ListSource::body);
        try {
            return sent.get().body();
        } catch (InterruptedException e) {
            // Whoever limits the time interrupts, and may want to try again on this thread: the flag stays down.
            sent.cancel(true);
            throw new UnreachableList("The price list did not come in time.");
        } catch (ExecutionException e) {
            throw reason(e.getCause());
        }
    }

    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        var status = head.statusCode();
        if (status == OK) {
            return new BoundedBody(MOST_BYTES);
        }
        var message = "The price list is not there: status " + status + ".";
        throw status >= SERVER_FAULT || status == TOO_MANY ? new UnreachableList(message) : new UnusableList(message);
    }

    private static RuntimeException reason(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableList || cause instanceof UnreachableList) {
                return (RuntimeException) cause;
            }
        }
        return new UnreachableList("The price list could not be reached, or broke off.");
    }
}
