package dev.hubgate.gateway.failure;

import dev.hubgate.firewall.Violation;
import java.util.List;

/**
 * Why a request was not answered, in the words that the client gets. Messages never echo a payload, a matched value, a
 * credential or an upstream's raw body.
 *
 * @param status HTTP status
 * @param type stable identifier of the family, such as {@code invalid_request_error}
 * @param code stable identifier of the case, such as {@code model_not_found}
 * @param message for people
 * @param param JSON path of the field at fault, or null
 * @param retryAfterSeconds for the header of that name, 0 for none
 * @param retry what the relay may do about it
 * @param previous the attempts that failed before, oldest first
 * @param doubtful whether the request itself may have brought it about, so that it says nothing about the provider
 * @param violations what the firewall found, without the values
 */
public record Failure(
        int status,
        String type,
        String code,
        String message,
        String param,
        int retryAfterSeconds,
        Retry retry,
        List<Attempt> previous,
        boolean doubtful,
        List<Violation> violations) {

    /** An upstream call that did not work. */
    public record Attempt(String provider, int status, String code) {}

    public static final String INVALID_REQUEST = "invalid_request_error";
    public static final String UPSTREAM = "upstream_error";
    /** Codes by which rooms tell failures apart. */
    public static final String CONTEXT_LENGTH = "context_length_exceeded";

    public static final String CREDENTIAL_REFUSED = "upstream_authentication_error";
    public static final String NO_QUOTA = "insufficient_quota";
    public static final String RATE_LIMITED = "rate_limit_exceeded";
    public static final String OVERLOADED = "provider_overloaded";
    private static final String UNAVAILABLE = "provider_unavailable";
    private static final String SERVER = "server_error";
    private static final int RETRY_SOON_SECONDS = 1;

    public Failure {
        previous = List.copyOf(previous);
        violations = List.copyOf(violations);
    }

    /** One that says what it says. */
    public Failure(
            int status,
            String type,
            String code,
            String message,
            String param,
            int retryAfterSeconds,
            Retry retry,
            List<Attempt> previous) {
        this(status, type, code, message, param, retryAfterSeconds, retry, previous, false, List.of());
    }

    private static Failure of(int status, String type, String code, String message, String param, Retry retry) {
        var retryAfter = status == 429 || status == 503 ? RETRY_SOON_SECONDS : 0;
        return new Failure(status, type, code, message, param, retryAfter, retry, List.of());
    }

    /** A request that is wrong in itself. */
    public static Failure invalid(String param, String message) {
        return of(400, INVALID_REQUEST, "invalid_request", message, param, Retry.NEVER);
    }

    public static Failure invalidApiKey(String message) {
        return of(401, "authentication_error", "invalid_api_key", message, null, Retry.NEVER);
    }

    /** The bearer is good, but not for this. */
    public static Failure forbidden(String message) {
        return of(403, "permission_error", "forbidden", message, null, Retry.NEVER);
    }

    public static Failure suspended() {
        return of(403, "permission_error", "tenant_suspended", "This tenant is suspended.", null, Retry.NEVER);
    }

    /** @param near names that are similar, best first */
    public static Failure modelNotFound(List<String> near) {
        var hint = near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
        var message = "The model does not exist here." + hint + " GET /v1/models lists all.";
        return of(404, INVALID_REQUEST, "model_not_found", message, "model", Retry.NEVER);
    }

    /** @param tier the model's */
    public static Failure modelNotAllowed(String tier) {
        var message = "This project may not use this model, which is of tier " + tier + ".";
        return of(403, "permission_error", "model_not_allowed", message, "model", Retry.NEVER);
    }

    /** Of what {@code oah/auto} may choose, nothing is there. */
    public static Failure noModelChosen() {
        var message =
                "No model is left to choose from: none that may be chosen is of a tier that this project may use.";
        return of(404, INVALID_REQUEST, "model_not_found", message, "model", Retry.NEVER);
    }

    /** @param why the rest of a sentence about the model */
    public static Failure noneSuits(String why) {
        var message = "No provider can serve this request with this model: " + why + ".";
        return of(400, INVALID_REQUEST, "model_not_supported", message, "model", Retry.NEVER);
    }

    public static Failure modelNotPriced(String provider) {
        var message = "This model of " + provider + " has no price, so its cost cannot be bounded."
                + " An operator can add one with PUT /admin/v1/offers.";
        return of(400, INVALID_REQUEST, "model_not_priced", message, "model", Retry.NEVER);
    }

    /**
     * A field that the provider cannot honour.
     *
     * @param path its JSON path, null if that cannot be told
     */
    public static Failure unsupported(String path, String provider) {
        var message = "Unsupported parameter: " + (path == null ? "an unknown field" : "'" + path + "'")
                + " cannot be honoured by " + provider
                + " for this model. Leave it out, or let the project drop such parameters.";
        return of(400, INVALID_REQUEST, "unsupported_parameter", message, path, Retry.OTHER_PROVIDER);
    }

    /**
     * A value, a part or a shape that the provider cannot be given.
     *
     * @param path its JSON path
     * @param why a sentence that does not quote the value
     */
    public static Failure unsupported(String path, String provider, String why) {
        var message = "Unsupported parameter: '" + path + "' cannot be honoured by " + provider + ". " + why;
        return of(400, INVALID_REQUEST, "unsupported_parameter", message, path, Retry.OTHER_PROVIDER);
    }

    /** The prompt is longer than the model takes. The message comes cleaned. */
    public static Failure contextTooLong(String message) {
        return of(400, INVALID_REQUEST, CONTEXT_LENGTH, message, "messages", Retry.OTHER_PROVIDER);
    }

    /**
     * The provider will not speak of it. The message comes cleaned.
     *
     * @param code {@code content_filter} or {@code content_policy_violation}, OpenAI's words for either
     */
    public static Failure contentFiltered(String code, String message) {
        return of(400, INVALID_REQUEST, code, message, null, Retry.NEVER);
    }

    /** Sound in a request or a reply has prices of its own. */
    public static Failure soundNotPriced(String provider) {
        var message = "Audio has no price at this model of " + provider + ", so its cost cannot be bounded."
                + " An operator can add one with PUT /admin/v1/offers.";
        return of(400, INVALID_REQUEST, "model_not_priced", message, "model", Retry.OTHER_PROVIDER);
    }

    /** A model of another kind, such as an embedding model asked to chat. */
    public static Failure wrongKind(String kind) {
        var message = "This model is not for this endpoint: it is a model of kind " + kind + ".";
        return of(400, INVALID_REQUEST, "model_not_supported", message, "model", Retry.NEVER);
    }

    /** A URL in the request behind which there is nothing that could be sent on. Says the same of all inner places. */
    public static Failure invalidMedia(String param, String message) {
        return of(400, INVALID_REQUEST, "invalid_image_url", message, param, Retry.NEVER);
    }

    public static Failure tooLarge(long limitBytes) {
        var message = "The request body is larger than " + limitBytes + " bytes.";
        return of(413, INVALID_REQUEST, "request_too_large", message, null, Retry.NEVER);
    }

    /** @param neededCredits the most that the request may cost */
    public static Failure insufficientFunds(long neededCredits) {
        var message = "The wallet cannot cover this request, which may cost up to " + neededCredits
                + " credits. Nothing was sent to a provider and nothing was charged.";
        return of(402, "insufficient_funds", "insufficient_funds", message, null, Retry.NEVER);
    }

    public static Failure notFound(String message) {
        return of(404, INVALID_REQUEST, "not_found", message, null, Retry.NEVER);
    }

    public static Failure methodNotAllowed() {
        return of(
                405, INVALID_REQUEST, "method_not_allowed", "This path does not take this method.", null, Retry.NEVER);
    }

    public static Failure unsupportedMediaType() {
        var message = "The body must be JSON: send Content-Type: application/json.";
        return of(415, INVALID_REQUEST, "unsupported_media_type", message, null, Retry.NEVER);
    }

    /** A change that contradicts what is stored. */
    public static Failure conflict(String message) {
        return of(409, INVALID_REQUEST, "conflict", message, null, Retry.NEVER);
    }

    /** The provider refused the credential that Hubgate called it with. */
    public static Failure upstreamAuthentication(String provider) {
        var message = "The provider " + provider + " refused the gateway's credential.";
        return of(502, UPSTREAM, CREDENTIAL_REFUSED, message, null, Retry.OTHER_PROVIDER);
    }

    /** The provider refused the credential that the project brought itself. */
    public static Failure ownCredentialRefused(String provider) {
        var message = "The provider " + provider + " refused this project's own credential.";
        return of(502, UPSTREAM, CREDENTIAL_REFUSED, message, null, Retry.OTHER_PROVIDER);
    }

    /** Nobody is asked for a while, since it failed too often or asked to be left alone. */
    public static Failure resting(String provider, int retryAfterSeconds) {
        var message = "The provider " + provider + " has failed of late and is left alone for a while.";
        return of(503, UPSTREAM, UNAVAILABLE, message, null, Retry.OTHER_PROVIDER)
                .retryAfter(retryAfterSeconds);
    }

    /** A reply that says nothing, or not in the form that was asked for. */
    public static Failure degraded(String provider, String code) {
        var message = "The provider " + provider + " answered, but with nothing that could be used.";
        return of(502, UPSTREAM, code, message, null, Retry.SAME_PROVIDER);
    }

    /** Several providers were tried; each had too much to do, or failed in its own way. */
    public static Failure ofAll(int attempts, boolean overloaded) {
        var message = "No provider could serve this request: "
                + (overloaded
                        ? "each of them is overloaded or limits the rate."
                        : "all " + attempts + " attempts failed.");
        return of(overloaded ? 503 : 502, UPSTREAM, overloaded ? OVERLOADED : UNAVAILABLE, message, null, Retry.NEVER);
    }

    public static Failure noCredential(String provider) {
        var message = "The provider " + provider + " has no credential here: an operator can add one with PUT"
                + " /admin/v1/providers/" + provider + ".";
        return of(502, UPSTREAM, CREDENTIAL_REFUSED, message, null, Retry.OTHER_PROVIDER);
    }

    /** The provider could not be reached, broke off, or answered with something that is no answer. */
    public static Failure providerUnavailable(String provider, String what) {
        var message = "The provider " + provider + " " + what + ".";
        return of(502, UPSTREAM, UNAVAILABLE, message, null, Retry.SAME_PROVIDER);
    }

    public static Failure timeout(String provider) {
        var message = "The provider " + provider + " did not answer in time.";
        return of(504, UPSTREAM, "timeout", message, null, Retry.SAME_PROVIDER);
    }

    /** @param retryAfterSeconds as the provider said, 0 if it did not */
    public static Failure providerOverloaded(String provider, int retryAfterSeconds) {
        var message = "The provider " + provider + " is overloaded.";
        return of(503, UPSTREAM, OVERLOADED, message, null, Retry.SAME_PROVIDER).retryAfter(retryAfterSeconds);
    }

    /** The provider limits the rate of the gateway's own credential. */
    public static Failure providerRateLimited(String provider, int retryAfterSeconds) {
        var message = "The provider " + provider + " limits the rate of requests.";
        return of(429, "rate_limit_error", RATE_LIMITED, message, null, Retry.SAME_PROVIDER)
                .retryAfter(retryAfterSeconds);
    }

    /** The provider does not know the model, though the catalogue has it there. The message comes cleaned. */
    public static Failure upstreamModelNotFound(String message) {
        return of(404, INVALID_REQUEST, "model_not_found", message, "model", Retry.OTHER_PROVIDER);
    }

    /** The account that pays the provider is empty, which waiting does not heal. */
    public static Failure quotaExhausted(String provider) {
        var message = "The provider " + provider + " has no quota left for this gateway.";
        return of(429, NO_QUOTA, NO_QUOTA, message, null, Retry.OTHER_PROVIDER);
    }

    /** The provider found the request itself wrong. Arguments come cleaned. */
    public static Failure upstreamRejected(int status, String code, String message, String param) {
        return of(status, INVALID_REQUEST, code, message, param, Retry.NEVER);
    }

    /** This node takes no more work: it is full, or about to stop. */
    public static Failure unavailable(String message) {
        return of(503, SERVER, "unavailable", message, null, Retry.NEVER);
    }

    /** Nobody is there to read it: only the record says so. */
    public static Failure clientClosed() {
        return of(
                499, INVALID_REQUEST, "client_closed_request", "The client closed the connection.", null, Retry.NEVER);
    }

    /** Our own fault. Says nothing more. */
    public static Failure internal() {
        var message = "Something went wrong in the gateway. The correlation id finds it in the log.";
        return of(500, SERVER, "internal_error", message, null, Retry.NEVER);
    }

    /**
     * Whether the official clients, which repeat such a status by themselves, would do so in vain: the gateway has tried more
     * than once already.
     */
    public boolean isHopeless() {
        return code.equals(NO_QUOTA) || (status >= 500 && retryAfterSeconds == 0 && previous.size() > 1);
    }

    /** The same with another time to wait; 0 leaves it as it is. */
    public Failure retryAfter(int seconds) {
        return seconds <= 0
                ? this
                : new Failure(status, type, code, message, param, seconds, retry, previous, doubtful, violations);
    }

    /** The same, where another provider may see it otherwise. */
    public Failure elsewhere() {
        return new Failure(
                status,
                type,
                code,
                message,
                param,
                retryAfterSeconds,
                Retry.OTHER_PROVIDER,
                previous,
                doubtful,
                violations);
    }

    /** The same after these attempts. */
    public Failure after(List<Attempt> attempts) {
        return new Failure(
                status, type, code, message, param, retryAfterSeconds, retry, attempts, doubtful, violations);
    }

    /** The same, where the request itself may have brought it about. */
    public Failure inDoubt() {
        return new Failure(status, type, code, message, param, retryAfterSeconds, retry, previous, true, violations);
    }

    /** To be thrown where a room cannot go on. */
    public FailureException exception() {
        return new FailureException(this);
    }
}
