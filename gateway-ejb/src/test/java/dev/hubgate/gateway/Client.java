package dev.hubgate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A caller of the deployed gateway. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String bearer;

    Client(URI base, String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    HttpResponse<String> send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(body));
    }

    /** The JSON of a reply that must have this status. */
    static JsonNode json(int status, HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        return Json.read(reply.body());
    }

    /** A caller with a new key of a new tenant. */
    static Client ofNewTenant(URI base) {
        var operator = new Client(base, TestDatabase.OPERATOR_TOKEN);
        var tenant = json(201, operator.post("admin/v1/tenants", "{\"name\":\"T\",\"owner_email\":\"t@example.com\"}"));
        return new Client(
                base,
                newKey(operator, tenant.get("id").stringValue()).get("key").stringValue());
    }

    static JsonNode newKey(Client operator, String tenantId) {
        return json(201, operator.post("admin/v1/keys", "{\"tenant_id\":\"" + tenantId + "\",\"name\":\"k\"}"));
    }
}
