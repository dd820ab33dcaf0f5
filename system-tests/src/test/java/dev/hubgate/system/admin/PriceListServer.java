package dev.hubgate.system.admin;

import dev.hubgate.system.upstream.Exchange;
import dev.hubgate.system.upstream.LoopbackServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a public price list is, or what a test wants to be there. */
final class PriceListServer implements AutoCloseable {

    private final LoopbackServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile LoopbackServer.Handler handler;

    PriceListServer(String list) throws IOException {
        serve(list);
        server = new LoopbackServer(0, exchange -> {
            asked.incrementAndGet();
            handler.handle(exchange);
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/api.json";
    }

    /** How many requests have come. */
    int asked() {
        return asked.get();
    }

    void serve(String list) {
        handler = exchange -> answer(exchange, 200, "application/json", list);
    }

    /** Anything else than a list. */
    void answer(int status, String contentType, String body) {
        handler = exchange -> answer(exchange, status, contentType, body);
    }

    /** Fails once, then serves this. */
    void serveAtTheSecondAttempt(String list) {
        handler = exchange -> {
            serve(list);
            answer(exchange, 503, "text/plain", "later");
        };
    }

    /** Begins an answer and goes on with it for ever. */
    void dribble() {
        handler = exchange -> {
            exchange.begin(200, "application/json", Map.of(), -1);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.piece(" ".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(50);
            }
        };
    }

    private static void answer(Exchange exchange, int status, String contentType, String body) throws IOException {
        var headers = Map.of("location", "/elsewhere");
        exchange.answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
