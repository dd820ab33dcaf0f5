package dev.hubgate.system.media;

import dev.hubgate.system.upstream.Exchange;
import dev.hubgate.system.upstream.LoopbackServer;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Serves one small image at whatever path, and remembers who asked for what. */
final class ImageServer implements AutoCloseable {
    /** One pixel, as PNG. */
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server;

    ImageServer() throws IOException {
        server = new LoopbackServer(0, this::answer);
    }

    int port() {
        return server.port();
    }

    /** Paths, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(Exchange exchange) throws IOException {
        asked.add(exchange.call().path());
        exchange.answer(200, "image/png", Base64.getDecoder().decode(PNG), Map.of());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
