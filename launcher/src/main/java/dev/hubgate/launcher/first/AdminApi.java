package dev.hubgate.launcher.first;

import dev.hubgate.launcher.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's admin API, as far as a first start needs it. */
public final class AdminApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private final String token;

    /** @param base ends with {@code /admin/v1} */
    public AdminApi(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Makes a tenant with a project and returns a new key of that project. */
    public String firstKey(String tenant, String ownerEmail) throws Refusal, IOException, InterruptedException {
        var owner = create("/tenants", Map.of("name", tenant, "owner_email", ownerEmail));
        var project = create("/projects", Map.of("tenant_id", text(owner, "id"), "name", "default"));
        return text(create("/keys", Map.of("project_id", text(project, "id"), "name", "first")), "key");
    }

    private JsonNode create(String path, Map<String, String> body) throws Refusal, IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new Refusal("POST " + request.uri().getPath() + " answered " + answer.statusCode());
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw new Refusal("POST " + request.uri().getPath() + " did not answer in JSON");
        }
    }

    private static String text(JsonNode object, String field) throws Refusal {
        var value = object.path(field);
        if (!value.isString()) {
            throw new Refusal("The admin API's answer has no " + field);
        }
        return value.asString();
    }

    @Override
    public void close() {
        client.close();
    }
}
