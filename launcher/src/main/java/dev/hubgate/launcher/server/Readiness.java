package dev.hubgate.launcher.server;

import dev.hubgate.launcher.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until the node itself says that it is ready. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Readiness() {}

    /** @throws Refusal if it does not within a minute, with its last answer */
    public static void await(URI health) throws Refusal, InterruptedException {
        var last = "no answer";
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                try {
                    var answer = client.send(request, BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                    last = answer.statusCode() + " " + answer.body();
                } catch (IOException e) {
                    last = String.valueOf(e.getMessage());
                }
                Thread.sleep(PAUSE);
            }
        }
        throw new Refusal("Hubgate started and is not ready after " + PATIENCE.toSeconds() + " s: " + last);
    }
}
