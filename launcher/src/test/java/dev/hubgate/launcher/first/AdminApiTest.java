package dev.hubgate.launcher.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.hubgate.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminApiTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        server.createContext("/admin/v1" + path, exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + sent);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String firstKey() throws Refusal, IOException, InterruptedException {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/admin/v1");
        try (var api = new AdminApi(base, "oat_x")) {
            return api.firstKey("Acme", "o@acme.example");
        }
    }

    @Test
    void makesATenantItsProjectAndAKeyOfThat() throws Exception {
        answer("/tenants", 201, "{\"wallet\":{\"id\":\"wal_1\"},\"id\":\"ten_1\"}");
        answer("/projects", 201, "{\"id\":\"prj_1\"}");
        answer("/keys", 201, "{\"id\":\"key_1\",\"key\":\"oah_secret\"}");
        assertThat(firstKey()).isEqualTo("oah_secret");
        assertThat(asked)
                .hasSize(3)
                .allMatch(request -> request.startsWith("Bearer oat_x {"))
                .anyMatch(request -> request.contains("\"owner_email\":\"o@acme.example\""))
                .anyMatch(request -> request.contains("\"tenant_id\":\"ten_1\""))
                .anyMatch(request -> request.contains("\"project_id\":\"prj_1\""));
    }

    @Test
    void saysWhichCallWasRefused() {
        answer("/tenants", 401, "{}");
        assertThatThrownBy(this::firstKey)
                .isInstanceOf(Refusal.class)
                .hasMessage("POST /admin/v1/tenants answered 401");
    }

    @Test
    void saysWhatAnAnswerLacks() {
        answer("/tenants", 201, "{\"name\":\"Acme\"}");
        assertThatThrownBy(this::firstKey).isInstanceOf(Refusal.class).hasMessage("The admin API's answer has no id");
    }
}
