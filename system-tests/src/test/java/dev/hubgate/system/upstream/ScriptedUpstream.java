package dev.hubgate.system.upstream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All providers at once: OpenAI with chats, embeddings and models under {@code /v1}, Anthropic, Gemini, Vertex with the
 * desk that gives tokens for it, Bedrock. Each has its own paths, proofs of who calls, and rules. Keys begin with
 * {@code sk-}. It remembers every request it received.
 */
public final class ScriptedUpstream implements AutoCloseable {
    private static final List<String> MODELS = List.of("gpt-4.1-mini", "text-embedding-3-small");

    private final Queue<UpstreamCall> calls = new ConcurrentLinkedQueue<>();
    private final GoogleAccount google = new GoogleAccount();
    private final AwsAccount aws = new AwsAccount();
    private final List<Tongue> tongues =
            List.of(new AnthropicTongue(google), new GeminiTongue(google), new BedrockTongue(aws));
    private final Tongue openai = new OpenAiTongue();
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

    /** What was refused since it was not what the vendor of that path takes, whatever the script said. */
    public List<String> protests() {
        return chat.protests();
    }

    /** The secret of Vertex's service account, as the admin API takes it. */
    public ObjectNode vertexSecret() {
        ObjectNode secret = Sse.object();
        secret.set("service_account", google.json(baseUrl()));
        return secret;
    }

    /** The secret of Bedrock, as the admin API takes it. */
    public ObjectNode bedrockSecret() {
        return aws.secret();
    }

    private void handle(Exchange exchange) throws IOException, InterruptedException {
        UpstreamCall call = exchange.call();
        calls.add(call);
        if (call.path().equals(GoogleAccount.TOKEN_PATH)) {
            google.answer(exchange);
            return;
        }
        Optional<Tongue> tongue =
                tongues.stream().filter(each -> each.hears(call)).findFirst();
        if (tongue.isPresent()) {
            chat.handle(exchange, tongue.get());
        } else if (call.header("authorization").orElse("").startsWith("Bearer sk-")) {
            openai(exchange);
        } else {
            Failures.refuse(exchange, 401);
        }
    }

    private void openai(Exchange exchange) throws IOException, InterruptedException {
        switch (exchange.call().method() + " " + exchange.call().path()) {
            case "POST /v1/chat/completions" -> chat.handle(exchange, openai);
            case "POST /v1/embeddings" -> embeddings.handle(exchange);
            case "GET /v1/models" -> models(exchange);
            default -> Failures.refuse(exchange, 404);
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
