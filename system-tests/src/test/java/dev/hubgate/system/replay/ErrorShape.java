package dev.hubgate.system.replay;

import dev.hubgate.system.running.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The envelope of an error: all keys, of the right types, in JSON; nothing that names an account. */
final class ErrorShape {
    private static final int LONGEST_MESSAGE = 2_100;
    private static final Pattern ACCOUNT =
            Pattern.compile("\\borg[-_]\\w{4,}|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\\bsk-\\w");

    private ErrorShape() {}

    static List<String> faults(Reply reply) {
        List<String> faults = new ArrayList<>();
        if (!reply.header("content-type").orElse("").startsWith("application/json")) {
            return List.of("an error that is no JSON: " + reply);
        }
        JsonNode error = reply.error();
        faults.addAll(faults(error));
        if (!error.at("/metadata/correlation_id")
                .asString("")
                .equals(reply.header("x-request-id").orElse("none"))) {
            faults.add("metadata.correlation_id is not the x-request-id");
        }
        boolean waits = reply.status() == 429 || reply.status() == 503;
        if (waits && !reply.header("retry-after").orElse("").matches("[1-9][0-9]*")) {
            faults.add("no retry-after on " + reply.status());
        }
        return faults;
    }

    /** Of what stands under {@code error}, also in a stream. */
    static List<String> faults(JsonNode error) {
        List<String> faults = new ArrayList<>();
        for (String key : List.of("message", "type", "param", "code", "metadata")) {
            if (!error.has(key)) {
                faults.add("error has no " + key);
            }
        }
        if (!error.path("type").isString()
                || !(error.path("code").isString() || error.path("code").isNull())) {
            faults.add("type or code of the error is no string");
        }
        String message = error.path("message").asString("");
        if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
            faults.add("a message of " + message.length() + " characters");
        }
        if (ACCOUNT.matcher(message).find()) {
            faults.add("the message names an account: " + message);
        }
        return faults;
    }
}
