package dev.hubgate.system.routing;

import dev.hubgate.system.running.Questions;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A question to a model of the fleet, with a mark by which its visits are found. */
record Asked(String mark, ObjectNode body) {

    static Asked of(String model) {
        String mark = "mark-" + UUID.randomUUID().toString().replace("-", "");
        return new Asked(mark, Questions.chat(model, "Hello, this is " + mark).put("max_completion_tokens", 200));
    }

    Asked streamed() {
        ObjectNode streamed = body.deepCopy().put("stream", true);
        streamed.putObject("stream_options").put("include_usage", true);
        return new Asked(mark, streamed);
    }

    /** Asks for a JSON object. */
    Asked forJson() {
        ObjectNode json = body.deepCopy();
        json.putObject("response_format").put("type", "json_object");
        return new Asked(mark, json);
    }

    boolean isStreamed() {
        return body.path("stream").asBoolean(false);
    }
}
