package dev.hubgate.system.routing;

import dev.hubgate.system.upstream.Exchange;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who stands at a provider's door, and what is wanted.
 *
 * @param body of the request
 */
record Visitor(Exchange exchange, JsonNode body, String mark, String key) {

    String model() {
        return body.path("model").asString("");
    }

    boolean streamed() {
        return body.path("stream").asBoolean(false);
    }

    /** The right answer, in pieces. */
    List<String> text() {
        return wantsJson() ? List.of("{\"mark\":", "\"" + mark + "\"", "}") : List.of("Hello ", "to ", mark);
    }

    /** An answer that is cut short where JSON was asked for, and right elsewhere. */
    List<String> half() {
        return wantsJson() ? text().subList(0, 2) : text();
    }

    private boolean wantsJson() {
        return body.path("response_format").path("type").asString("").startsWith("json");
    }
}
