package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.dialect.ErrorBody;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Google's errors: {@code {error: {code, message, status, details}}}, sometimes in an array. A bad key comes as 400.
 *
 * @see <a href="https://ai.google.dev/gemini-api/docs/troubleshooting">troubleshooting</a>
 */
final class GeminiErrors {

    private GeminiErrors() {}

    static Failure read(String provider, Refusal refusal) {
        return read(provider, refusal.status(), refusal.retryAfterSeconds(), ErrorBody.of(refusal.body()));
    }

    /** Whether an error is in Google's words: it says a status by name. */
    static boolean isGoogles(Refusal refusal) {
        var error = ErrorBody.of(refusal.body());
        return error.json().get("status") != null || error.json().get("details") != null;
    }

    /** An error that came with a good status, whole or in a stream: it says its own. */
    static Failure inBody(String provider, JsonNode body) {
        var error = ErrorBody.of(body);
        var code = error.json().get("code");
        int status = code != null && code.canConvertToInt() && code.isIntegralNumber()
                ? code.intValue()
                : status(error.type());
        return read(provider, status, 0, error);
    }

    private static int status(String name) {
        return switch (name) {
            case "INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE" -> 400;
            case "UNAUTHENTICATED" -> 401;
            case "PERMISSION_DENIED" -> 403;
            case "NOT_FOUND" -> 404;
            case "RESOURCE_EXHAUSTED" -> 429;
            case "UNAVAILABLE" -> 503;
            case "DEADLINE_EXCEEDED" -> 504;
            default -> 500;
        };
    }

    private static Failure read(String provider, int status, int retryAfterSeconds, ErrorBody error) {
        return switch (status) {
            case 400 -> invalid(provider, error);
            case 401, 403 -> Failure.upstreamAuthentication(provider);
            case 402 -> Failure.quotaExhausted(provider);
            case 404 -> Failure.upstreamModelNotFound(error.detail());
            case 408, 504 -> Failure.timeout(provider);
            case 409, 415, 422 -> rejected(status, "invalid_request", error);
            case 413 -> rejected(status, "request_too_large", error);
            case 429 -> exhausted(provider, retryAfterSeconds, error);
            case 503, 529 -> Failure.providerOverloaded(provider, retryAfterSeconds);
            default -> Failure.providerUnavailable(provider, "answered with status " + status);
        };
    }

    private static Failure invalid(String provider, ErrorBody error) {
        if (new ErrorDetails(error.json()).reason().startsWith("API_KEY_")
                || error.message().startsWith("API key not valid")
                || error.message().startsWith("API key expired")) {
            return Failure.upstreamAuthentication(provider);
        }
        if (error.type().equals("FAILED_PRECONDITION") && error.message().contains("location")) {
            // Another provider may serve the place where this gateway runs.
            return new Failure(
                    403,
                    Failure.INVALID_REQUEST,
                    "model_access_denied",
                    error.detail(),
                    null,
                    0,
                    Retry.OTHER_PROVIDER,
                    List.of());
        }
        return rejected(400, "invalid_request", error);
    }

    /** Google's own code is the status once more. */
    private static Failure rejected(int status, String code, ErrorBody error) {
        return error.saysTooLong()
                ? Failure.contextTooLong(error.detail())
                : Failure.upstreamRejected(status, code, error.detail(), error.param());
    }

    /** The rate of the gateway's key, or its quota of the day: only the first heals soon. */
    private static Failure exhausted(String provider, int retryAfterSeconds, ErrorBody error) {
        var details = new ErrorDetails(error.json());
        int wait = Math.max(retryAfterSeconds, details.waitSeconds());
        return details.isLasting() || says(error, "prepay", "prepaid", "credits are", "spending cap", "spend limit")
                ? Failure.quotaExhausted(provider).retryAfter(wait)
                : Failure.providerRateLimited(provider, wait);
    }

    private static boolean says(ErrorBody error, String... words) {
        var message = error.message().toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (message.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
