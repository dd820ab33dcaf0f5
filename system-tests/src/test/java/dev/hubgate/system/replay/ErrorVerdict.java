package dev.hubgate.system.replay;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares an error that a client raised to the one it should have raised. */
record ErrorVerdict(Outcome outcome, List<String> differences) {
    private static final Set<String> UPSTREAM_TYPES =
            Set.of("upstream_error", "rate_limit_error", "insufficient_quota");

    /** The provider refused: status, type and code are laid down. */
    void refused(ExpectedError wanted) {
        JsonNode error = raised();
        boolean same = error.path("status").asInt(0) == wanted.status()
                && error.path("type").asString("").equals(wanted.type())
                && wanted.codes().contains(error.path("code").asString(""));
        if (outcome.isError() && !same) {
            differences.add("error: expected " + wanted.status() + " " + wanted.type() + " / "
                    + String.join(" or ", wanted.codes().stream().sorted().toList()) + ", actual " + described(error));
        }
        if (outcome.seen().has("faults") && same) {
            headers(wanted, error);
        }
    }

    private void headers(ExpectedError wanted, JsonNode error) {
        OptionalInt seconds = wanted.retryAfter();
        int told = error.path("retry-after").asInt(0);
        if (seconds.isPresent() && (told < seconds.getAsInt() || told > seconds.getAsInt() + 1)) {
            differences.add("retry-after: expected " + seconds.getAsInt() + ", actual " + told);
        }
        String should = error.path("x-should-retry").asString("");
        if (wanted.isForGood() && !should.equals("false")) {
            differences.add("x-should-retry: expected false, actual '" + should + "'");
        }
    }

    /** The provider failed with status 200: the client must be told so, before the stream or in it. */
    void failed() {
        JsonNode error = raised();
        int status = error.path("status").asInt(500);
        if (outcome.isError()
                && (status < 429 || !UPSTREAM_TYPES.contains(error.path("type").asString("")))) {
            differences.add("error: expected one of the upstream, actual " + described(error));
        }
    }

    /** Output had been sent on: only the stream itself can tell. */
    void brokeOff() {
        JsonNode error = raised();
        if (outcome.isError() && error.has("status")) {
            differences.add("error: expected in the stream, actual status " + error.path("status"));
        }
    }

    /** The same for all clients and all requests, so that what is the same is said once. */
    static String described(JsonNode error) {
        return error.path("status").asString("in the stream") + " "
                + error.path("type").asString("") + " / " + error.path("code").asString("") + ": "
                + error.path("message").asString("").replaceFirst("^\\d{3}: ", "");
    }

    private JsonNode raised() {
        if (!outcome.isError()) {
            differences.add("expected an error, got an answer: '" + outcome.text("content") + "', finish_reason "
                    + outcome.text("finish_reason"));
        }
        return outcome.error();
    }
}
