package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.credential.Accounts;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import dev.hubgate.gateway.failure.Fails;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that need a token first, against a server that gives tokens and takes them. */
@Timeout(20)
class VertexTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final String GOOD = "{\"access_token\":\"%s\",\"expires_in\":3599,\"token_type\":\"Bearer\"}";

    private final IdleWatch watch = new IdleWatch();
    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private volatile int tokenStatus = 200;
    private volatile String tokenReply = GOOD;
    private volatile String accepted = "token-1";
    private HttpServer server;
    private String base;
    private UpstreamClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", base + "/elsewhere");
            answer(exchange, tokenStatus, tokenReply.formatted("token-" + forms.size()));
        });
        server.createContext("/api", exchange -> {
            var bearer = exchange.getRequestHeaders().getFirst("Authorization");
            bearers.add(bearer);
            answer(exchange, bearer.equals("Bearer " + accepted) ? 200 : 401, "{}");
        });
        server.createContext("/elsewhere", exchange -> bearers.add("followed"));
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
        watch.start();
        client = new UpstreamClient(new QuickSettings(), watch, Clock.fixed(NOW, ZoneOffset.UTC));
        client.open();
    }

    @AfterEach
    void stop() {
        watch.stop();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int send(ServiceAccount account) {
        var request =
                new WireRequest(base + "/api", Authentication.bearer(account), new byte[] {'{', '}'}, Framing.WHOLE);
        try (var answer = client.send("vertex", request, new Call())) {
            return answer.status();
        }
    }

    private ServiceAccount account() {
        return Accounts.named("a@project-1.example", base + "/token");
    }

    private String failure() {
        var failure = Fails.of(() -> send(account()));
        assertThat(failure.message()).doesNotContain("canary", "project-1", base);
        return failure.code();
    }

    @Test
    void oneTokenServesManyRequests() {
        assertThat(send(account())).isEqualTo(200);
        assertThat(send(account())).isEqualTo(200);
        assertThat(bearers).containsExactly("Bearer token-1", "Bearer token-1");
        assertThat(forms).hasSize(1);
    }

    @Test
    void asksWithAClaimThatTheAccountSigned() throws GeneralSecurityException {
        send(account());
        var form = URLDecoder.decode(forms.getFirst(), StandardCharsets.UTF_8);
        assertThat(form).startsWith("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=");
        var parts = form.substring(form.indexOf("assertion=") + 10).split("\\.", -1);
        assertThat(parts).hasSize(3);
        assertThat(part(parts[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}");
        var claims = Json.object()
                .put("iss", "a@project-1.example")
                .put("scope", "https://www.googleapis.com/auth/cloud-platform")
                .put("aud", base + "/token")
                .put("iat", NOW.getEpochSecond())
                .put("exp", NOW.getEpochSecond() + 3600);
        assertThat(part(parts[1])).isEqualTo(claims.toString());
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(Accounts.KEYS.getPublic());
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static String part(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    @Test
    void aTokenThatIsRefusedBeforeItsTimeIsReplacedOnce() {
        send(account());
        accepted = "token-2";
        assertThat(send(account())).isEqualTo(200);
        assertThat(bearers).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
        accepted = "none";
        assertThat(send(account())).as("no third try").isEqualTo(401);
        assertThat(forms).hasSize(3);
        assertThat(bearers).hasSize(5);
    }

    @Test
    void anAccountThatIsRefusedIsTheGatewaysFault() {
        for (int status : new int[] {400, 401, 403}) {
            tokenStatus = status;
            tokenReply = "{\"error\":\"invalid_grant\",\"error_description\":\"canary\"}";
            assertThat(failure()).isEqualTo("upstream_authentication_error");
        }
        assertThat(bearers).isEmpty();
    }

    @Test
    void aPlaceThatGivesNoTokensIsUnavailable() {
        for (int status : new int[] {307, 404, 429, 500, 503}) {
            tokenStatus = status;
            assertThat(failure()).isEqualTo("provider_unavailable");
        }
        tokenStatus = 200;
        for (var reply :
                new String[] {"<html>canary", "[]", "{}", "{\"access_token\":7}", "{\"access_token\":\"\"}", ""}) {
            tokenReply = reply;
            assertThat(failure()).as(reply).isEqualTo("provider_unavailable");
        }
        tokenReply = "{\"access_token\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(failure()).isEqualTo("provider_unavailable");
        assertThat(bearers).isEmpty();
    }

    @Test
    void aTokenThatNobodyGaveATimeServesOneRequest() {
        tokenReply = "{\"access_token\":\"%s\"}";
        accepted = "token-1";
        assertThat(send(account())).isEqualTo(200);
        accepted = "token-2";
        assertThat(send(account())).isEqualTo(200);
        assertThat(forms).hasSize(2);
    }

    @Test
    void aTokenThatCannotStandInAHeaderIsNotQuoted() {
        tokenReply = "{\"access_token\":\"canary\\nX: y\"}";
        assertThat(failure()).isEqualTo("provider_unavailable");
    }

    @Test
    void nobodyAtTheTokensAddressIsUnavailable() throws IOException {
        int free;
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var nowhere = Accounts.named("a", "http://localhost:" + free + "/token");
        assertThat(Fails.of(() -> send(nowhere)).code()).isEqualTo("provider_unavailable");
        var odd = Accounts.named("a", "http://local host/canary");
        assertThat(Fails.of(() -> send(odd)).code()).isEqualTo("upstream_authentication_error");
    }
}
