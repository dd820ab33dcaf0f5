package dev.hubgate.system.replay;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a client must be told when the provider refused.
 *
 * @param codes each is as good as the others; empty if any will do
 * @param retryAfter seconds that the provider asked for
 * @param isForGood whether the client must be told not to try again
 */
record ExpectedError(int status, String type, Set<String> codes, OptionalInt retryAfter, boolean isForGood) {
    private static final String UPSTREAM = "upstream_error";
    private static final String INVALID = "invalid_request_error";
    private static final String QUOTA = "insufficient_quota";
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern RETRY_DELAY = Pattern.compile("\"retryDelay\":\"(\\d+)(?:\\.\\d+)?s\"");

    private ExpectedError(int status, String type, String... codes) {
        this(status, type, Set.of(codes), OptionalInt.empty(), false);
    }

    /** The rule by provider, status, and words where the status does not say it. */
    static ExpectedError of(Recording recording) {
        var refusal = new Refusal(recording);
        return credential(refusal)
                .or(() -> quota(refusal))
                .or(() -> request(refusal))
                .orElseGet(() -> byStatus(refusal));
    }

    /** What is known of a refusal before it is classified. */
    private record Refusal(Recording recording, String text) {
        Refusal(Recording recording) {
            this(recording, recording.response().toString().toLowerCase(Locale.ROOT));
        }

        int status() {
            return recording.status();
        }

        String provider() {
            return recording.provider();
        }

        boolean says(String... words) {
            return Set.of(words).stream().anyMatch(text::contains);
        }

        boolean isFrom(String provider, int status) {
            return provider().equals(provider) && status() == status;
        }
    }

    private static Optional<ExpectedError> credential(Refusal refusal) {
        boolean refused = switch (refusal.status()) {
            case 401 -> true;
            case 403 -> !refusal.provider().equals("together") && !isOfPolicy(refusal);
            case 400 -> refusal.says("api_key_invalid", "api_key_expired", "incorrect api key provided");
            default -> false;
        };
        return when(refused, new ExpectedError(502, UPSTREAM, "upstream_authentication_error"));
    }

    private static Optional<ExpectedError> quota(Refusal refusal) {
        boolean empty = Set.of(402, 412).contains(refusal.status())
                || refusal.says(
                        "servicequotaexceeded",
                        "perday",
                        "limit: 0,",
                        "\"" + QUOTA + "\"",
                        "credit_balance_exhausted",
                        "credit balance is too low",
                        "regain access",
                        "used all available credits",
                        "insufficient balance",
                        "arrearage");
        return when(empty, new ExpectedError(429, QUOTA, Set.of(QUOTA), OptionalInt.empty(), true));
    }

    private static Optional<ExpectedError> request(Refusal refusal) {
        if (refusal.status() == 403 && isOfPolicy(refusal)) {
            return Optional.of(new ExpectedError(400, INVALID, "content_policy_violation"));
        }
        if (isTooLong(refusal)) {
            return Optional.of(new ExpectedError(400, INVALID, "context_length_exceeded"));
        }
        if (refusal.says("user location is not supported")) {
            return Optional.of(new ExpectedError(403, INVALID, "model_access_denied"));
        }
        if (refusal.says("data_inspection_failed")) {
            return Optional.of(new ExpectedError(400, INVALID, "content_filter", "data_inspection_failed"));
        }
        return refusal.provider().equals("bedrock") ? bedrock(refusal) : Optional.empty();
    }

    private static boolean isOfPolicy(Refusal refusal) {
        return refusal.says("safety_check", "content violates usage guidelines", "was flagged");
    }

    private static boolean isTooLong(Refusal refusal) {
        boolean said = refusal.says(
                        "prompt is too long",
                        "input is too long",
                        "input tokens exceeded",
                        "maximum context length",
                        "context_length_exceeded")
                || refusal.text().matches("(?s).*token count.{0,40}exceeds.*");
        return refusal.isFrom("together", 403) || (refusal.status() == 400 && said);
    }

    private static Optional<ExpectedError> bedrock(Refusal refusal) {
        if (refusal.says("on-demand throughput isn")) {
            return Optional.of(new ExpectedError(400, INVALID, "model_requires_inference_profile"));
        }
        if (refusal.says("model identifier is invalid")) {
            return Optional.of(new ExpectedError(404, INVALID, "model_not_found"));
        }
        return when(refusal.says("modelnotready"), overloaded());
    }

    private static ExpectedError byStatus(Refusal refusal) {
        return switch (refusal.status()) {
            case 404 -> new ExpectedError(404, INVALID, "model_not_found");
            case 413 -> new ExpectedError(413, INVALID, "request_too_large");
            case 400, 409, 415, 422 ->
                new ExpectedError(refusal.status(), INVALID, codes(refusal), OptionalInt.empty(), false);
            case 425, 429 -> refusal.says("\"slow_down\"") ? overloaded() : limited(refusal);
            case 408, 504, 524 -> new ExpectedError(504, UPSTREAM, "timeout");
            case 498, 503, 529 -> overloaded();
            default -> new ExpectedError(502, UPSTREAM, "provider_unavailable");
        };
    }

    private static ExpectedError overloaded() {
        return new ExpectedError(503, UPSTREAM, "provider_overloaded");
    }

    private static ExpectedError limited(Refusal refusal) {
        JsonNode header = refusal.recording().response().at("/headers/retry-after");
        Matcher delay = RETRY_DELAY.matcher(refusal.recording().response().toString());
        OptionalInt seconds = header.isMissingNode() && delay.find()
                ? OptionalInt.of(Integer.parseInt(delay.group(1)))
                : header.asString("").matches("\\d+") ? OptionalInt.of(header.asInt()) : OptionalInt.empty();
        return new ExpectedError(429, "rate_limit_error", Set.of("rate_limit_exceeded"), seconds, false);
    }

    /** The provider's own if it is an identifier, else the general one; whoever says "unsupported" may say it in ours. */
    private static Set<String> codes(Refusal refusal) {
        JsonNode body = refusal.recording().response().path("body");
        String code = body.at("/error/code").asString(body.path("code").asString(""));
        boolean isOwn = IDENTIFIER.matcher(code).matches();
        boolean unsupported = refusal.says("unsupported", "not support", "extra_forbidden", "extra inputs");
        Set<String> general =
                unsupported ? Set.of("invalid_request", "unsupported_parameter") : Set.of("invalid_request");
        return isOwn && !code.equals(String.valueOf(refusal.status())) ? Set.of(code) : general;
    }

    private static Optional<ExpectedError> when(boolean holds, ExpectedError error) {
        return holds ? Optional.of(error) : Optional.empty();
    }
}
