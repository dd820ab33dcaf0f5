package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.failure.Fails;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a real server on the loopback. */
class UpstreamClientTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final IdleWatch watch = new IdleWatch();
    private final CompletableFuture<HttpExchange> seen = new CompletableFuture<>();
    private final CountDownLatch finish = new CountDownLatch(1);
    private HttpServer server;
    private UpstreamClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/good", exchange -> answer(exchange, 200, "{\"ok\":true}"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good");
            answer(exchange, 307, "");
        });
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            answer(exchange, 429, "{}");
        });
        server.createContext("/zipped", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var zip = new GZIPOutputStream(exchange.getResponseBody())) {
                zip.write("{\"ok\":true}".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.createContext("/odd", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            answer(exchange, 200, "{}");
        });
        server.createContext("/silent", exchange -> await());
        server.createContext("/stalled", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: a\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        server.start();
        watch.start();
        client = new UpstreamClient(new QuickSettings(), watch, Clock.fixed(NOW, ZoneOffset.UTC));
        client.open();
    }

    @AfterEach
    void stop() {
        finish.countDown();
        watch.stop();
        server.stop(0);
    }

    private void await() {
        try {
            finish.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        seen.complete(exchange);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private WireRequest request(String path, Secret bearer) {
        var url = "http://localhost:" + server.getAddress().getPort() + path;
        return new WireRequest(url, bearer(bearer), "{}".getBytes(StandardCharsets.UTF_8), Framing.WHOLE);
    }

    private static Authentication bearer(Secret key) {
        return Authentication.bearer(key == null ? null : new Credential.ApiKey(key));
    }

    private Answer send(String path) {
        return client.send("groq", request(path, null), new Call());
    }

    @Test
    void sendsTheBodyAndTheCredentialAndNothingOfTheClients() throws IOException {
        try (var answer = client.send("groq", request("/good", new Secret("sk-1")), new Call())) {
            assertThat(answer.isGood()).isTrue();
            assertThat(answer.body().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"ok\":true}");
        }
        var headers = seen.join().getRequestHeaders();
        assertThat(seen.join().getRequestMethod()).isEqualTo("POST");
        assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer sk-1");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(headers.getFirst("User-Agent")).isEqualTo("Hubgate");
        assertThat(headers.getFirst("Accept-Encoding")).isEqualTo("identity");
        assertThat(headers).doesNotContainKeys("Upgrade", "X-forwarded-for", "Cookie");
    }

    @Test
    void sendsWhatTheProviderWantsToRead() {
        var key = Authentication.header("x-api-key", new Credential.ApiKey(new Secret("sk-2")));
        var url = "http://localhost:" + server.getAddress().getPort() + "/good";
        var headers = Map.of("anthropic-version", "2023-06-01", "content-type", "application/json; charset=utf-8");
        client.send("anthropic", new WireRequest(url, key, headers, new byte[0], Framing.SSE), new Call())
                .close();
        var sent = seen.join().getRequestHeaders();
        assertThat(sent.get("X-api-key")).containsExactly("sk-2");
        assertThat(sent.get("Anthropic-version")).containsExactly("2023-06-01");
        assertThat(sent.get("Content-type")).containsExactly("application/json; charset=utf-8");
        assertThat(sent.get("Accept")).containsExactly("text/event-stream");
        assertThat(sent).doesNotContainKey("Authorization");
    }

    @Test
    void signsForAwsWithTheHostAndPortThatItGoesTo() {
        var keys = new Credential.AwsKeys("AKIDEXAMPLE", new Secret("s"), new Secret("t"), "eu-west-1");
        send(Authentication.bearer(keys)).close();
        var sent = seen.join().getRequestHeaders();
        var port = server.getAddress().getPort();
        var url = URI.create("http://localhost:" + port + "/good");
        var signed = new AwsSigner(keys, "bedrock", NOW)
                .sign("POST", url, Map.of("Content-Type", "application/json"), new byte[] {'{', '}'});
        assertThat(sent.getFirst("Host")).isEqualTo("localhost:" + port);
        signed.forEach((name, value) -> assertThat(sent.get(name)).as(name).containsExactly(value));
    }

    private Answer send(Authentication authentication) {
        var url = "http://localhost:" + server.getAddress().getPort() + "/good";
        return client.send(
                "bedrock", new WireRequest(url, authentication, new byte[] {'{', '}'}, Framing.WHOLE), new Call());
    }

    @Test
    void sendsNoAuthorizationWhereThereIsNoCredential() {
        send("/good").close();
        assertThat(seen.join().getRequestHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void followsNoRedirect() {
        try (var answer = send("/moved")) {
            assertThat(answer.status()).isEqualTo(307);
            assertThat(answer.isGood()).isFalse();
        }
    }

    @Test
    void readsHowLongToWait() {
        try (var busy = send("/busy")) {
            assertThat(busy.retryAfterSeconds()).isEqualTo(17);
        }
    }

    @Test
    void readsWhatNobodyAskedToCompress() throws IOException {
        try (var answer = send("/zipped")) {
            assertThat(answer.body().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"ok\":true}");
        }
        assertThat(Fails.of(() -> send("/odd")).code()).isEqualTo("provider_unavailable");
    }

    @Test
    void noAnswerInTimeIsATimeout() {
        assertThat(Fails.of(() -> send("/silent")).code()).isEqualTo("timeout");
    }

    @Test
    void silenceInTheMiddleIsATimeoutToo() throws IOException {
        try (var answer = send("/stalled")) {
            assertThat(answer.body().readNBytes(9)).hasSize(9);
            assertThatThrownBy(() -> answer.body().read()).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void nobodyThereIsUnavailable() throws IOException {
        int free;
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var nowhere = new WireRequest("http://localhost:" + free + "/", bearer(null), new byte[0], Framing.WHOLE);
        var failure = Fails.of(() -> client.send("groq", nowhere, new Call()));
        assertThat(failure.code()).isEqualTo("provider_unavailable");
        assertThat(failure.message()).doesNotContain(Integer.toString(free));
    }

    @Test
    void anAddressThatIsNoneIsSaidWithoutQuotingIt() {
        for (var url : new String[] {"ftp://secret.example/", "http://secret .example/", "secret", "http:///x"}) {
            var odd = new WireRequest(url, bearer(null), new byte[0], Framing.WHOLE);
            var failure = Fails.of(() -> client.send("groq", odd, new Call()));
            assertThat(failure.code()).as(url).isEqualTo("provider_unavailable");
            assertThat(failure.message()).doesNotContain("secret");
        }
        var odd = request("/good", new Secret("line\nbreak"));
        assertThat(Fails.of(() -> client.send("groq", odd, new Call())).message())
                .doesNotContain("break");
    }

    @Test
    void cancellingEndsTheWaitForAnAnswer() {
        var call = new Call();
        var sent =
                CompletableFuture.supplyAsync(() -> Fails.of(() -> client.send("groq", request("/silent", null), call))
                        .code());
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(call::cancel);
        var start = System.nanoTime();
        assertThat(sent.join()).isEqualTo("provider_unavailable");
        assertThat(System.nanoTime() - start).isLessThan(600_000_000);
    }

    @Test
    void cancellingEndsAnAnswerThatIsBeingRead() throws IOException {
        var call = new Call();
        try (var answer = client.send("groq", request("/stalled", null), call)) {
            assertThat(answer.body().readNBytes(9)).hasSize(9);
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(call::cancel);
            assertThatThrownBy(() -> answer.body().read())
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);
        }
    }
}
