package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.failure.Fails;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
        server.createContext("/date", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Fri, 20 Nov 2026 06:00:00 GMT");
            answer(exchange, 503, "{}");
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
        client = new UpstreamClient(new QuickSettings(), watch);
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

    private static final class QuickSettings extends UpstreamSettings {

        @Override
        public Duration connectTimeout() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration firstByteTimeout() {
            return Duration.ofMillis(700);
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofMillis(300);
        }
    }

    private WireRequest request(String path, Secret bearer) {
        var url = "http://localhost:" + server.getAddress().getPort() + path;
        return new WireRequest(url, bearer, "{}".getBytes(StandardCharsets.UTF_8), false);
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
    void readsSecondsToWaitAndNoDates() {
        try (var busy = send("/busy");
                var date = send("/date")) {
            assertThat(busy.retryAfterSeconds()).isEqualTo(17);
            assertThat(date.retryAfterSeconds()).isZero();
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
        var nowhere = new WireRequest("http://localhost:" + free + "/", null, new byte[0], false);
        var failure = Fails.of(() -> client.send("groq", nowhere, new Call()));
        assertThat(failure.code()).isEqualTo("provider_unavailable");
        assertThat(failure.message()).doesNotContain(Integer.toString(free));
    }

    @Test
    void anAddressThatIsNoneIsSaidWithoutQuotingIt() {
        for (var url : new String[] {"ftp://secret.example/", "http://secret .example/", "secret", "http:///x"}) {
            var odd = new WireRequest(url, null, new byte[0], false);
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
