package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.ErrorBody;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads errors. A provider's word on the request itself is passed on, cleaned; its word on the gateway's own credential,
 * quota or health is said in the gateway's words, since it is none of the caller's business.
 */
final class OpenAiErrors {

    private static final Pattern OUR_KEY = Pattern.compile("(?i)(?:incorrect|invalid|expired|missing|no) api.?key"
            + "|\\bauthentication\\b|\\bunauthori[sz]ed\\b|\\binvalid.?token\\b");
    private static final Pattern POLICY =
            Pattern.compile("(?i)content.?(?:filter|policy|moderation)|safety_check|data.?inspection|moderation_blocked"
                    + "|(?:was|were|been) flagged|flagged (?:for|as|by)");
    private static final Pattern FILTER = Pattern.compile("(?i)content.?filter|data.?inspection");
    /** Codes that only say that the request is wrong. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)(?:invalid[._-]?(?:request|argument|parameter)(?:[._-]?error)?|bad[._-]?request(?:[._-]?error)?|\\d+)?");

    private static final Pattern NO_MODEL =
            Pattern.compile("(?i)model_?not_?found|model_not_available|model_decommissioned|deployment_?not_?found");
    private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");
    private static final Pattern OVERLOADED =
            Pattern.compile("(?i)overloaded|at capacity|capacity_exceeded|unavailable|model busy|engine_overloaded");

    private OpenAiErrors() {}

    static Failure read(String provider, Refusal refusal) {
        return of(provider, refusal.status(), refusal.retryAfterSeconds(), ErrorBody.of(refusal.body()));
    }

    private static Failure of(String provider, int status, int wait, ErrorBody error) {
        return switch (status) {
            case 401 -> Failure.upstreamAuthentication(provider);
            case 402, 412 -> Failure.quotaExhausted(provider);
            case 403 -> forbidden(provider, error);
            case 408, 504, 524 -> Failure.timeout(provider);
            case 413 ->
                Failure.upstreamRejected(413, "request_too_large", error.detail(), error.param())
                        .elsewhere();
            case 425, 429 -> limited(provider, error, wait);
            case 498, 503, 529 -> Failure.providerOverloaded(provider, wait);
            case 400, 404, 409, 415, 422, 424 -> wrong(provider, status, error);
            default -> Failure.providerUnavailable(provider, "answered with status " + status);
        };
    }

    /** A reply or an event that is an error in spite of its good status. */
    static void throwIfAny(String provider, JsonNode body) {
        var error = Json.field(body, "error");
        if (error != null) {
            throw inBody(provider, ErrorBody.of(body)).exception();
        }
        if ("error".equals(kind(body)) && body.get("choices") == null) {
            throw inBody(provider, ErrorBody.of(body)).exception();
        }
    }

    private static String kind(JsonNode body) {
        var kind = Json.field(body, "object");
        return kind != null && kind.isString() ? kind.stringValue() : "";
    }

    /** What an error means that has no status of its own; some tell in it which it would have been. */
    static Failure inBody(String provider, ErrorBody error) {
        int status = status(error);
        if (status >= 400 && status < 600) {
            return of(provider, status, 0, error);
        }
        var said = error.code() + " " + error.type() + " " + error.message();
        if (error.saysNoQuota()) {
            return Failure.quotaExhausted(provider);
        }
        if (said.contains("rate_limit")) {
            return Failure.providerRateLimited(provider, 0);
        }
        if (OVERLOADED.matcher(said).find()) {
            return Failure.providerOverloaded(provider, 0);
        }
        return Failure.providerUnavailable(provider, "answered with an error");
    }

    /** Some say their status, as a number or in letters, and whoever says that the request is wrong means 400. */
    private static int status(ErrorBody error) {
        for (var name : List.of("code", "status_code", "status")) {
            var said = error.json().path(name).asString("");
            if (STATUS.matcher(said).matches()) {
                return Integer.parseInt(said);
            }
        }
        return error.type().equals(Failure.INVALID_REQUEST) ? 400 : 0;
    }

    /** Together says so of a prompt that is too long, xAI of one that it will not speak of; else it is the credential. */
    private static Failure forbidden(String provider, ErrorBody error) {
        if (error.saysTooLong()) {
            return Failure.contextTooLong(error.detail());
        }
        return saysPolicy(error) ? filtered(error) : Failure.upstreamAuthentication(provider);
    }

    private static Failure limited(String provider, ErrorBody error, int wait) {
        if (error.saysNoQuota() || error.type().equals("insufficient_quota")) {
            return Failure.quotaExhausted(provider);
        }
        // The status says more than the words; this one alone is said of the model and not of who asks.
        return error.code().equals("slow_down")
                ? Failure.providerOverloaded(provider, wait)
                : Failure.providerRateLimited(provider, wait);
    }

    private static Failure wrong(String provider, int status, ErrorBody error) {
        var judged = judged(error);
        if (error.code().equals("invalid_api_key")
                || OUR_KEY.matcher(judged.message()).find()) {
            return Failure.upstreamAuthentication(provider);
        }
        if (judged.saysNoQuota()) {
            return Failure.quotaExhausted(provider);
        }
        if (saysPolicy(judged)) {
            return filtered(error);
        }
        if (status == 404) {
            return Failure.upstreamModelNotFound(error.detail());
        }
        if (status == 424) {
            return Failure.providerUnavailable(provider, "answered with status 424");
        }
        var rejected = error.rejected(status);
        return NO_MODEL.matcher(error.code()).matches() ? rejected.elsewhere() : rejected;
    }

    /** What a message says counts where the code does not: it may quote names that the caller chose. */
    private static ErrorBody judged(ErrorBody error) {
        return VAGUE.matcher(error.code()).matches()
                ? error
                : new ErrorBody("", error.type(), error.code(), error.param(), error.json());
    }

    /** Azure and Qwen have a filter before and behind the model, others a policy that somebody reads. */
    private static Failure filtered(ErrorBody error) {
        var filter = FILTER.matcher(error.code()).find();
        return Failure.contentFiltered(filter ? "content_filter" : "content_policy_violation", error.detail());
    }

    private static boolean saysPolicy(ErrorBody error) {
        return POLICY.matcher(error.code()).find()
                || POLICY.matcher(error.message()).find();
    }
}
