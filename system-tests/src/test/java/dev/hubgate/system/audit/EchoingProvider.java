package dev.hubgate.system.audit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A provider that refuses every credential and quotes it in the error, body and header. */
final class EchoingProvider implements AutoCloseable {
    private final HttpServer server;

    EchoingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = ("{\"error\":{\"message\":\"Incorrect API key provided: " + key
                            + ". You can find your API key at https://example.com.\",\"type\":\"" + key
                            + "\",\"param\":\"" + key + "\",\"code\":\"" + key + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("x-echo", key);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().contains("400") ? 400 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
