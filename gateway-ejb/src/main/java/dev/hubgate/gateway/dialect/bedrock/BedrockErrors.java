package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.dialect.ErrorBody;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import dev.hubgate.gateway.relay.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What Bedrock's exceptions mean. Their name stands in a header of a refusal, in the body where a proxy took the header off,
 * and in the frame of a stream.
 */
final class BedrockErrors {

    private static final String INVALID_REQUEST = "invalid_request_error";

    private BedrockErrors() {}

    static Failure of(String provider, Refusal refusal) {
        var body = ErrorBody.of(refusal.body());
        var said = refusal.errorType() == null ? body.type() : refusal.errorType();
        var failure = named(provider, name(said), refusal.retryAfterSeconds(), body);
        return failure == null ? byStatus(provider, refusal, body) : failure;
    }

    /** An exception in a stream that began well. */
    static Failure inStream(String provider, Frame frame) {
        var body = ErrorBody.of(frame.data().getBytes(StandardCharsets.UTF_8));
        var failure = named(provider, name(frame.name()), 0, body);
        return failure == null ? Failure.providerUnavailable(provider, "failed while it answered") : failure;
    }

    /** {@code ThrottlingException:http://…}, {@code com.amazon.coral.service#ThrottlingException}, and as shapes begin. */
    private static String name(String said) {
        int colon = said.indexOf(':');
        var cut = colon < 0 ? said : said.substring(0, colon);
        return cut.substring(cut.indexOf('#') + 1).toLowerCase(Locale.ROOT);
    }

    /** @return null if the name says nothing */
    private static Failure named(String provider, String name, int retryAfterSeconds, ErrorBody body) {
        return switch (name) {
            case "validationexception" -> invalid(body);
            case "accessdeniedexception",
                    "unrecognizedclientexception",
                    "expiredtokenexception",
                    "invalidsignatureexception",
                    "signaturedoesnotmatch",
                    "incompletesignatureexception",
                    "invalidclienttokenid",
                    "missingauthenticationtokenexception" -> Failure.upstreamAuthentication(provider);
            case "resourcenotfoundexception" -> notFound(body);
            case "modeltimeoutexception" -> Failure.timeout(provider);
            case "throttlingexception", "toomanyrequestsexception" -> throttled(provider, retryAfterSeconds, body);
            case "servicequotaexceededexception" -> Failure.quotaExhausted(provider);
            case "modelnotreadyexception", "serviceunavailableexception" ->
                Failure.providerOverloaded(provider, retryAfterSeconds);
            case "modelerrorexception", "modelstreamerrorexception" ->
                Failure.providerUnavailable(provider, "reports that the model failed");
            case "internalserverexception", "internalfailure" ->
                Failure.providerUnavailable(provider, "reports a failure of its own");
            default -> null;
        };
    }

    private static Failure byStatus(String provider, Refusal refusal, ErrorBody body) {
        int status = refusal.status();
        return switch (status) {
            case 400 -> invalid(body);
            case 401, 403 -> Failure.upstreamAuthentication(provider);
            case 404 -> notFound(body);
            case 408, 504 -> Failure.timeout(provider);
            case 409, 413, 415, 422 -> body.rejected(status);
            case 429 -> throttled(provider, refusal.retryAfterSeconds(), body);
            case 503 -> Failure.providerOverloaded(provider, refusal.retryAfterSeconds());
            default -> Failure.providerUnavailable(provider, "answered with status " + status);
        };
    }

    private static Failure invalid(ErrorBody body) {
        var message = body.message();
        if (message.contains("model identifier is invalid")) {
            return notFound(body);
        }
        if (message.contains("on-demand throughput isn")) {
            return elsewhere(400, "model_requires_inference_profile", body);
        }
        return body.rejected(400);
    }

    /** Not known here, or not any more; another provider may have it. */
    private static Failure notFound(ErrorBody body) {
        return elsewhere(404, "model_not_found", body);
    }

    private static Failure elsewhere(int status, String code, ErrorBody body) {
        return new Failure(status, INVALID_REQUEST, code, body.detail(), "model", 0, Retry.OTHER_PROVIDER, List.of());
    }

    /** A quota of the day is not there again soon. */
    private static Failure throttled(String provider, int retryAfterSeconds, ErrorBody body) {
        return body.message().contains("per day")
                ? Failure.quotaExhausted(provider)
                : Failure.providerRateLimited(provider, retryAfterSeconds);
    }
}
