package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads errors. A provider's word on the request itself is passed on, cleaned; its word on the gateway's own credential,
 * quota or health is said in the gateway's words, since it is none of the caller's business.
 */
final class OpenAiErrors {

    private static final int MAX_MESSAGE_CHARS = 1_000;
    private static final Pattern SECRETS =
            Pattern.compile("(?i)\\b(?:sk|pk|gsk|xai|key|org|proj|rk)[-_][A-Za-z0-9_*.-]{6,}|Bearer\\s+\\S+");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9_.-]{1,64}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,200}");
    private static final String NO_DETAIL = "The provider rejected the request without a readable reason.";

    private OpenAiErrors() {}

    static Failure read(String provider, int status, int retryAfterSeconds, byte[] body) {
        var error = error(body);
        return switch (status) {
            case 401, 403 -> Failure.upstreamAuthentication(provider);
            case 408, 504, 524 -> Failure.timeout(provider);
            case 402 -> quota(provider);
            case 429 ->
                code(error, "").equals("insufficient_quota")
                        ? quota(provider)
                        : Failure.providerRateLimited(provider, retryAfterSeconds);
            case 498, 503, 529 -> Failure.providerOverloaded(provider, retryAfterSeconds);
            case 400, 404, 409, 413, 415, 422 -> rejected(status, error);
            default -> Failure.providerUnavailable(provider, "answered with status " + status);
        };
    }

    /** An error that came with status 200, whole or in a stream. */
    static Failure inBody(String provider, JsonNode error) {
        var code = code(error, "");
        if (code.contains("overloaded") || type(error).contains("overloaded")) {
            return Failure.providerOverloaded(provider, 0);
        }
        if (code.contains("rate_limit") || type(error).contains("rate_limit")) {
            return Failure.providerRateLimited(provider, 0);
        }
        return Failure.providerUnavailable(provider, "answered with an error");
    }

    /** The account of the gateway is empty, which waiting does not heal. */
    private static Failure quota(String provider) {
        return Failure.providerUnavailable(provider, "has no quota left for this gateway");
    }

    private static Failure rejected(int status, JsonNode error) {
        var message = Json.field(error, "message");
        var text = message != null && message.isString() ? clean(message.stringValue()) : NO_DETAIL;
        var param = Json.field(error, "param");
        var path = param != null
                        && param.isString()
                        && PATH.matcher(param.stringValue()).matches()
                ? param.stringValue()
                : null;
        return Failure.upstreamRejected(status, code(error, "invalid_request"), text, path);
    }

    /** Without credentials and account names, and of bounded length. */
    static String clean(String message) {
        var cut = message.length() > MAX_MESSAGE_CHARS ? message.substring(0, MAX_MESSAGE_CHARS) + "…" : message;
        return SECRETS.matcher(cut).replaceAll("[removed]");
    }

    private static JsonNode error(byte[] body) {
        try {
            var error = Json.read(body).get("error");
            if (error != null) {
                return error.isString() ? Json.object().set("message", error) : error;
            }
        } catch (JacksonException e) {
            // An error page or nothing at all: the status has to do.
        }
        return Json.object();
    }

    private static String code(JsonNode error, String otherwise) {
        var code = Json.field(error, "code");
        return code != null
                        && code.isString()
                        && IDENTIFIER.matcher(code.stringValue()).matches()
                ? code.stringValue()
                : otherwise;
    }

    private static String type(JsonNode error) {
        var type = Json.field(error, "type");
        return type != null && type.isString() ? type.stringValue() : "";
    }
}
