package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What can be read of a provider's error, whichever of the many shapes it has. Its message is cleaned: no credential, no
 * account name, bounded. Empty strings stand for what it does not say.
 *
 * @param json the object that says it, an empty one if there is none
 * @param param JSON path of the field at fault, or null
 */
public record ErrorBody(String message, String type, String code, String param, JsonNode json) {

    private static final int MAX_MESSAGE_CHARS = 1_000;
    private static final int MAX_READ_CHARS = 8_000;
    private static final Pattern SECRETS =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "|\\b(?:sk|pk|gsk|xai|key|org|proj|rk)[-_][A-Za-z0-9_*.-]{6,}"
                    + "|\\bAIza[A-Za-z0-9_-]{10,}|\\bya29\\.[A-Za-z0-9_.-]+|\\bA[KS]IA[A-Z0-9]{8,}|Bearer\\s+\\S+"
                    + "|arn:aws[a-z-]*:[A-Za-z0-9:/._-]+|\\bprojects/[A-Za-z0-9-]+|\\b\\d{12}\\b");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,200}");
    private static final Pattern TOO_LONG = Pattern.compile("(?i)context.?length|maximum context|context window"
            + "|context limit|maximum (?:prompt|model) length|range of input length|tokens`? \\+ .{0,40}must be <="
            + "|prompt is too long|input is too long|input tokens? exceed|input token count|exceeds the (?:maximum|limit)"
            + "[^.]{0,40}tokens|too many (?:input )?tokens|tokens? (?:.{0,30})exceeds?|reduce the length");
    private static final Pattern NO_QUOTA = Pattern.compile("(?i)insufficient.?(?:quota|balance|credit|funds)"
            + "|credit balance|billing.(?:details|hard.limit|not.active)|regain access|usage limits|all available credits"
            + "|exceeded your current"
            + " quota|arrearage|prepa(?:y|id)|payment required|spend(?:ing)? (?:limit|cap)");
    private static final Pattern TOO_FAST = Pattern.compile("(?i)rate limit(?:ed| is| reached| exceeded)");
    private static final String NO_DETAIL = "The provider rejected the request without a readable reason.";

    /** Reads the beginning of a refusal's body; an error page gives an error that says nothing. */
    public static ErrorBody of(byte[] body) {
        try {
            return of(Json.readForeign(body));
        } catch (JacksonException e) {
            // An error page, or nothing at all: the status has to do.
            return of(Json.object());
        }
    }

    /** Reads an error in any of the known shapes. */
    public static ErrorBody of(JsonNode body) {
        var root = body.isArray() && !body.isEmpty() ? body.get(0) : body;
        var error = Json.field(root, "error");
        if (error != null && error.isObject()) {
            return new ErrorBody(message(error), kind(error, "type", "status"), code(error), param(error), error);
        }
        if (error != null && error.isString()) {
            return new ErrorBody(
                    clean(error.stringValue()), kind(root, "type", "status", "code"), code(root), null, root);
        }
        return new ErrorBody(message(root), kind(root, "type", "type_", "__type"), code(root), param(root), root);
    }

    /** Whether the prompt is longer than the model takes. */
    public boolean saysTooLong() {
        return code.equals("context_length_exceeded")
                || TOO_LONG.matcher(message).find();
    }

    /** Whether the account of whoever pays the provider is empty, which waiting does not heal. */
    public boolean saysNoQuota() {
        if (code.contains("insufficient_quota") || code.contains("credit_balance_exhausted")) {
            return true;
        }
        // Some advertise a dearer plan to whoever is only too fast.
        return !TOO_FAST.matcher(message).find()
                && (NO_QUOTA.matcher(message).find() || NO_QUOTA.matcher(code).find());
    }

    /** The request is wrong, in the provider's words. */
    public Failure rejected(int status) {
        if (saysTooLong()) {
            return Failure.contextTooLong(detail());
        }
        return Failure.upstreamRejected(status, code.isEmpty() ? "invalid_request" : code, detail(), param);
    }

    /** Its message, or a sentence instead. */
    public String detail() {
        return message.isEmpty() ? NO_DETAIL : message;
    }

    private static String message(JsonNode error) {
        for (var name : List.of("message", "Message", "msg", "detail", "error_description")) {
            var text = spoken(Json.field(error, name));
            if (!text.isEmpty()) {
                return clean(text);
            }
        }
        var errors = Json.field(error, "errors");
        return errors != null
                        && errors.isArray()
                        && !errors.isEmpty()
                        && errors.get(0).isObject()
                ? message(errors.get(0))
                : "";
    }

    /** A message may be a string, a list of faults with their places, or an object around one of these. */
    private static String spoken(JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isObject()) {
            var inner = Json.field(value, "detail");
            return spoken(inner != null ? inner : first(value, "message", "error"));
        }
        var all = new ArrayList<String>();
        for (var fault : value) {
            var place = new StringBuilder();
            if (fault.get("loc") instanceof ArrayNode loc) {
                loc.forEach(step -> place.append(place.isEmpty() ? "" : ".").append(step.asString()));
            }
            var said = fault.isString() ? fault.stringValue() : spoken(first(fault, "msg", "message"));
            all.add(place.isEmpty() ? said : place + ": " + said);
        }
        return String.join("; ", all);
    }

    private static JsonNode first(JsonNode parent, String... names) {
        for (var name : names) {
            var value = Json.field(parent, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String code(JsonNode error) {
        var code = Json.field(error, "code");
        if (code == null || code.isContainer()) {
            return "";
        }
        var text = code.asString();
        // The status once more says nothing of the case.
        var known = IDENTIFIER.matcher(text).matches() && !STATUS.matcher(text).matches();
        return known ? text : "";
    }

    private static String kind(JsonNode error, String... names) {
        var value = first(error, names);
        return value != null && value.isString() ? value.stringValue() : "";
    }

    private static String param(JsonNode error) {
        var param = Json.field(error, "param");
        return param != null
                        && param.isString()
                        && PATH.matcher(param.stringValue()).matches()
                ? param.stringValue()
                : null;
    }

    /** Without credentials and account names, and of bounded length. */
    static String clean(String message) {
        // Cleaned before it is cut, since half a credential is not known for one.
        var read = message.length() > MAX_READ_CHARS ? message.substring(0, MAX_READ_CHARS) : message;
        var clean = SECRETS.matcher(read).replaceAll("[removed]");
        return clean.length() > MAX_MESSAGE_CHARS ? clean.substring(0, MAX_MESSAGE_CHARS) + "…" : clean;
    }

    @Override
    public String toString() {
        return "ErrorBody[…]";
    }
}
