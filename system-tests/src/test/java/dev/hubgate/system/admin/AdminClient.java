package dev.hubgate.system.admin;

import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Short words for calls of the admin API; JSON may be written with apostrophes. Paths begin behind {@code /admin/v1}. */
record AdminClient(Endpoint endpoint) {

    private static final String BASE = "/admin/v1";
    static final String NOWHERE = "0".repeat(26);

    Reply get(String path) {
        return endpoint.get(BASE + path);
    }

    Reply delete(String path) {
        return endpoint.delete(BASE + path);
    }

    Reply send(String method, String path, String json) {
        return endpoint.send(method, BASE + path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Reply post(String path, String json) {
        return send("POST", path, json);
    }

    Reply post(String path, String json, String idempotencyKey) {
        return endpoint.send(endpoint.request(BASE + path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json.replace('\'', '"')))
                .build());
    }

    /** The same create, sent so many times at once. */
    List<Reply> postAtOnce(int times, String path, String json) {
        var sent = IntStream.range(0, times)
                .mapToObj(any -> endpoint.postLater(BASE + path, json.replace('\'', '"')))
                .toList();
        return sent.stream().map(reply -> reply.join()).toList();
    }

    /** A list to its end. */
    List<JsonNode> all(String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        String after = "";
        do {
            var page = get(path + separator + "limit=" + limit + after).json();
            page.path("data").forEach(items::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return items;
    }
}
