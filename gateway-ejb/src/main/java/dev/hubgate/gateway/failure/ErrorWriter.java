package dev.hubgate.gateway.failure;

import dev.hubgate.gateway.Json;
import tools.jackson.databind.node.ObjectNode;

/** Puts a failure into OpenAI's envelope. */
public final class ErrorWriter {

    private ErrorWriter() {}

    /** {@code {"error":{…}}} as bytes. */
    public static byte[] write(Failure failure, String correlationId) {
        var envelope = Json.object();
        envelope.set("error", error(failure, correlationId));
        return Json.write(envelope);
    }

    /** What stands under {@code error}, also in a stream. */
    public static ObjectNode error(Failure failure, String correlationId) {
        var error = Json.object();
        error.put("message", failure.message());
        error.put("type", failure.type());
        error.put("param", failure.param());
        error.put("code", failure.code());
        var metadata = error.putObject("metadata");
        metadata.put("error_type", failure.type());
        metadata.put("correlation_id", correlationId);
        if (!failure.previous().isEmpty()) {
            var previous = metadata.putArray("previous_errors");
            for (var attempt : failure.previous()) {
                previous.addObject()
                        .put("provider", attempt.provider())
                        .put("status", attempt.status())
                        .put("code", attempt.code());
            }
        }
        if (!failure.violations().isEmpty()) {
            var violations = metadata.putArray("violations");
            for (var violation : failure.violations()) {
                violations
                        .addObject()
                        .put("entity", violation.entity())
                        .put("path", violation.path())
                        .put("count", violation.count());
            }
        }
        return error;
    }
}
