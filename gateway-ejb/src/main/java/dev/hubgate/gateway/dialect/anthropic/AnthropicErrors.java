package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.dialect.ErrorBody;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;

/** Reads errors. */
final class AnthropicErrors {

    private AnthropicErrors() {}

    static Failure read(String provider, Refusal refusal) {
        return read(provider, refusal.status(), refusal.retryAfterSeconds(), ErrorBody.of(refusal.body()));
    }

    /** An error that came with a good status, whole or in a stream. */
    static Failure inBody(String provider, JsonNode body) {
        var error = ErrorBody.of(body);
        return read(provider, status(error.type()), 0, error);
    }

    private static int status(String type) {
        return switch (type) {
            case "invalid_request_error" -> 400;
            case "authentication_error" -> 401;
            case "billing_error" -> 402;
            case "permission_error" -> 403;
            case "not_found_error" -> 404;
            case "conflict_error" -> 409;
            case "request_too_large" -> 413;
            case "rate_limit_error" -> 429;
            case "timeout_error" -> 504;
            case "overloaded_error" -> 529;
            default -> 500;
        };
    }

    private static Failure read(String provider, int status, int retryAfterSeconds, ErrorBody error) {
        return switch (status) {
            case 400, 409, 422 -> error.saysNoQuota() ? Failure.quotaExhausted(provider) : error.rejected(status);
            case 401, 403 -> Failure.upstreamAuthentication(provider);
            case 402 -> Failure.quotaExhausted(provider);
            case 404 -> Failure.upstreamModelNotFound(error.detail());
            case 413 -> Failure.upstreamRejected(status, "request_too_large", error.detail(), null);
            case 429 ->
                error.saysNoQuota()
                        ? Failure.quotaExhausted(provider)
                        : Failure.providerRateLimited(provider, retryAfterSeconds);
            case 408, 504 -> Failure.timeout(provider);
            case 503, 529 -> Failure.providerOverloaded(provider, retryAfterSeconds);
            default -> Failure.providerUnavailable(provider, "answered with status " + status);
        };
    }
}
