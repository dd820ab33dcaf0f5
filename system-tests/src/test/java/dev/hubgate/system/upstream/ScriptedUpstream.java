package dev.hubgate.system.upstream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The provider: chat completions, embeddings and models under {@code /v1}, for callers with a key that begins with
 * {@code sk-}. It remembers every request it received.
 */
public final class ScriptedUpstream implements AutoCloseable {
    private static final List<String> MODELS = List.of("gpt-4.1-mini", "text-embedding-3-small");

    private final Queue<UpstreamCall> calls = new ConcurrentLinkedQueue<>();
    private final ChatDesk chat = new ChatDesk();
    private final EmbeddingDesk embeddings = new EmbeddingDesk();
    private final LoopbackServer server;

    /** Listens on loopback; port 0 takes a free one. */
    public ScriptedUpstream(int port) throws IOException {
        server = new LoopbackServer(port, this::handle);
    }

    /** The address without {@code /v1}, e.g. {@code http://127.0.0.1:18150}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** All requests so far, in order of arrival. */
    public List<UpstreamCall> calls() {
        return List.copyOf(calls);
    }

    /** The requests whose body contains this text. */
    public List<UpstreamCall> callsWith(String text) {
        return calls.stream().filter(call -> call.text().contains(text)).toList();
    }

    private void handle(Exchange exchange) throws IOException, InterruptedException {
        UpstreamCall call = exchange.call();
        calls.add(call);
        if (!call.header("authorization").orElse("").startsWith("Bearer sk-")) {
            Failures.refuse(exchange, 401, "invalid_api_key", Map.of());
            return;
        }
        switch (call.method() + " " + call.path()) {
            case "POST /v1/chat/completions" -> chat.handle(exchange);
            case "POST /v1/embeddings" -> embeddings.handle(exchange);
            case "GET /v1/models" -> models(exchange);
            default -> Failures.refuse(exchange, 404, "unknown_url", Map.of());
        }
    }

    private static void models(Exchange exchange) throws IOException {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
        var data = list.putArray("data");
        for (String model : MODELS) {
            data.addObject()
                    .put("id", model)
                    .put("object", "model")
                    .put("created", 0)
                    .put("owned_by", "scripted");
        }
        exchange.answer(200, "application/json", list.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Runs alone until it is killed; the one argument is the port. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var upstream = new ScriptedUpstream(Integer.parseInt(arguments[0]))) {
            System.out.println("scripted upstream on " + upstream.baseUrl());
            new CountDownLatch(1).await();
        }
    }
}
