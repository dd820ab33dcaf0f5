package dev.hubgate.bench.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends every body to {@code hubgate.bench.upstream} and hands the answer back, on a virtual thread, with the JDK's client:
 * no key, no JSON, no money, no record.
 */
@ApplicationScoped
@Path("/v1/chat/completions")
public class PassThroughResource {

    private static final int BUFFER_BYTES = 16 << 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Inject
    @ConfigProperty(name = "hubgate.bench.upstream")
    private URI upstream;

    /** Answers on {@code reply} with whatever the upstream said. */
    @POST
    public void pass(InputStream body, @Suspended AsyncResponse reply) {
        Thread.startVirtualThread(() -> {
            try {
                reply.resume(answer(body.readAllBytes()));
            } catch (IOException | InterruptedException | RuntimeException e) {
                reply.resume(e);
            }
        });
    }

    private Response answer(byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(upstream)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        if (answer.headers().firstValue("content-length").isEmpty()) {
            StreamingOutput events = out -> copy(answer.body(), out);
            return Response.ok(events, MediaType.SERVER_SENT_EVENTS_TYPE).build();
        }
        try (var in = answer.body()) {
            var bytes = in.readAllBytes();
            return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                    .header("Content-Length", bytes.length)
                    .build();
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        try (from) {
            var buffer = new byte[BUFFER_BYTES];
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                to.write(buffer, 0, n);
                to.flush();
            }
        }
    }
}
