package dev.hubgate.gateway;

import static dev.hubgate.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway as it is shipped, on the real server with a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayIT {

    private static final int LAST = Integer.MAX_VALUE;
    private static final String HELLO =
            "{\"model\":\"sandbox/chat\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]%s}";

    @ArquillianResource
    private URL address;

    @Deployment
    static WebArchive gateway() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/gateway.war"))
                .as(WebArchive.class)
                .addClass(Client.class);
    }

    private URI base() {
        try {
            return address.toURI();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Client operator() {
        return new Client(base(), TestDatabase.OPERATOR_TOKEN);
    }

    private static void assertRefused(HttpResponse<String> reply, int status, String code) {
        var error = json(status, reply).get("error");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(reply.headers().firstValue("x-request-id")).get().asString().startsWith("req_");
        assertThat(error.at("/metadata/correlation_id").stringValue())
                .isEqualTo(reply.headers().firstValue("x-hub-correlation-id").orElseThrow());
    }

    @Test
    @RunAsClient
    void aChatGoesThroughAllRoomsAndLeavesARecord() {
        var reply = Client.ofNewTenant(base()).post("v1/chat/completions", HELLO.formatted(""));
        assertThat(json(200, reply).at("/choices/0/message/content").stringValue())
                .endsWith("Hi");
        var headers = reply.headers().map();
        assertThat(headers).containsKeys("x-request-id", "x-hub-overhead-ms", "x-hub-prompt-tokens", "x-hub-cost-usd");
        assertThat(headers).containsEntry("x-hub-provider", List.of("sandbox"));
        var id = headers.get("x-hub-correlation-id").getFirst();
        var rows = json(200, operator().get("admin/v1/requests?correlation_id=" + id))
                .get("data");
        assertThat(rows.size()).isOne();
        assertThat(rows.get(0).get("status").intValue()).isEqualTo(200);
    }

    @Test
    @RunAsClient
    void aStreamComesAsEventsAndEndsWithDone() {
        var body = HELLO.formatted(",\"stream\":true,\"stream_options\":{\"include_usage\":true}");
        var reply = Client.ofNewTenant(base()).post("v1/chat/completions", body);
        assertThat(reply.headers().firstValue("content-type")).get().asString().startsWith("text/event-stream");
        var lines = reply.body().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(lines).allMatch(line -> line.startsWith("data: ")).endsWith("data: [DONE]");
        assertThat(Json.read(lines.get(lines.size() - 2).substring(6))
                        .at("/usage/cost")
                        .isNumber())
                .isTrue();
    }

    @Test
    @RunAsClient
    void embeddingsAndModelsAnswer() {
        var client = Client.ofNewTenant(base());
        var vector = json(200, client.post("v1/embeddings", "{\"model\":\"sandbox/embedding\",\"input\":\"x\"}"))
                .at("/data/0/embedding");
        assertThat(vector.size()).isEqualTo(256);
        assertThat(json(200, client.get("v1/models")).get("data").size()).isPositive();
        assertThat(json(200, client.get("v1/models/sandbox/chat")).get("id").stringValue())
                .isEqualTo("sandbox/chat");
        assertRefused(client.get("v1/models/none"), 404, "model_not_found");
    }

    @Test
    @RunAsClient
    void refusalsWearTheEnvelope() {
        var client = Client.ofNewTenant(base());
        assertRefused(new Client(base(), null).get("v1/models"), 401, "invalid_api_key");
        assertRefused(client.get("v1/chat/completions"), 405, "method_not_allowed");
        assertRefused(client.get("v1/nothing"), 404, "not_found");
        assertRefused(client.post("v1/chat/completions", "{"), 400, "invalid_request");
        assertRefused(
                client.send("POST", "v1/chat/completions", "text/plain", BodyPublishers.ofString("{}")),
                415,
                "unsupported_media_type");
        assertRefused(
                client.send("POST", "v1/chat/completions", "no type", BodyPublishers.ofString("{}")),
                415,
                "unsupported_media_type");
        assertRefused(client.post("v1/chat/completions", " ".repeat(1_000_001)), 413, "request_too_large");
    }

    @Test
    @RunAsClient
    void aClientThatOffersHttp2IsAnswered() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(base().resolve("v1/chat/completions"))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(HELLO.formatted("")))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @RunAsClient
    void aKeyWorksAtOnceAndNotAfterItIsRevoked() {
        var tenant =
                json(201, operator().post("admin/v1/tenants", "{\"name\":\"R\",\"owner_email\":\"r@example.com\"}"));
        var key = Client.newKey(operator(), tenant.get("id").stringValue());
        var client = new Client(base(), key.get("key").stringValue());
        assertThat(client.get("v1/models").statusCode()).isEqualTo(200);
        var path = "admin/v1/keys/" + key.get("id").stringValue();
        assertThat(operator()
                        .send("DELETE", path, null, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(204);
        assertRefused(client.get("v1/models"), 401, "invalid_api_key");
    }

    @Test
    @RunAsClient
    void aProviderIsCalledWithItsCredentialAndItsCountIsCharged() throws IOException {
        var seen = new CompletableFuture<String>();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/v1/chat/completions", exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.complete(exchange.getRequestHeaders().getFirst("Authorization") + " " + sent);
            var reply = ("{\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],"
                            + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        provider.start();
        try {
            var url = "http://127.0.0.1:" + provider.getAddress().getPort();
            put("admin/v1/providers/own", "{\"base_url\":\"" + url + "\",\"secret\":{\"api_key\":\"sk-own\"}}");
            put("admin/v1/offers", """
                    {"provider":"own","native_id":"m-1","model":"own-model","kind":"chat","input_usd_per_mtok":1,
                     "output_usd_per_mtok":2}""");
            var body = HELLO.replace("sandbox/chat", "oah/own-model").formatted(",\"max_tokens\":9,\"x_new\":1.10");
            var reply = Client.ofNewTenant(base()).post("v1/chat/completions", body);
            assertThat(reply.headers().firstValue("x-hub-cost-usd"))
                    .as(reply.body())
                    .hasValue("0.00002");
            assertThat(seen.join()).startsWith("Bearer sk-own {").contains("\"model\":\"m-1\"", "\"x_new\":1.10");
        } finally {
            provider.stop(0);
        }
    }

    private void put(String path, String body) {
        var reply = operator().send("PUT", path, "application/json", BodyPublishers.ofString(body));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }

    @Test
    @RunAsClient
    void isObservedAndDescribed() {
        var anybody = new Client(base(), null);
        for (var check : new String[] {"started", "live", "ready"}) {
            assertThat(json(200, anybody.get("health/" + check)).get("status").stringValue())
                    .isEqualTo("UP");
        }
        assertThat(anybody.get("openapi").body()).contains("/v1/chat/completions", "/admin/v1/tenants");
        assertThat(anybody.get("metrics").body()).contains("hubgate_requests_in_flight");
        assertThat(anybody.get("").statusCode()).isEqualTo(303);
        assertThat(anybody.get("admin/v1/health").statusCode()).isEqualTo(401);
        assertThat(json(200, operator().get("admin/v1/health")).get("data").isArray())
                .isTrue();
    }

    /** Runs inside the server, where the management bean is. */
    @Test
    @Order(LAST - 1)
    void theManagementBeanDrainsTheNode() throws JMException {
        var left = ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("dev.hubgate:type=Gateway"), "drain", new Object[] {100L}, new String[] {"long"
                });
        // The other assertions are not inside the server.
        assertEquals(0, left);
    }

    @Test
    @RunAsClient
    @Order(LAST)
    void aDrainedNodeIsNotReadyAndTakesNoMoreWork() {
        assertThat(new Client(base(), null).get("health/ready").statusCode()).isEqualTo(503);
        assertThat(new Client(base(), null).get("health/live").statusCode()).isEqualTo(200);
        var reply = Client.ofNewTenant(base()).post("v1/chat/completions", HELLO.formatted(""));
        assertRefused(reply, 503, "unavailable");
        assertThat(reply.headers().firstValue("retry-after")).isPresent();
    }
}
