package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a provider's credential must look like. */
final class ProviderSecret {

    private static final int MAX_CHARS = 4096;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1," + MAX_CHARS + "}");
    private static final String VERTEX = "vertex";

    private ProviderSecret() {}

    /** The credential as JSON text, to be sealed; null if there is none. */
    static String of(String provider, ObjectNode secret) {
        if (secret == null) {
            return null;
        }
        var fields = fields(provider);
        for (var name : secret.propertyNames()) {
            if (!fields.containsKey(name)) {
                throw wrong("secret", "secret has a field that a credential of " + provider + " does not have.");
            }
        }
        fields.forEach((name, required) -> check(provider, name, Json.field(secret, name), required));
        return secret.toString();
    }

    /** Each field with whether it must be there. */
    private static Map<String, Boolean> fields(String provider) {
        return switch (provider) {
            case "bedrock" -> bedrock();
            case VERTEX -> Map.of("service_account", true);
            default -> Map.of("api_key", true);
        };
    }

    private static Map<String, Boolean> bedrock() {
        var fields = new LinkedHashMap<String, Boolean>();
        fields.put("access_key_id", true);
        fields.put("secret_access_key", true);
        fields.put("session_token", false);
        fields.put("region", true);
        return fields;
    }

    private static void check(String provider, String name, JsonNode value, boolean required) {
        var param = "secret." + name;
        if (value == null) {
            if (required) {
                throw wrong(param, param + " is missing.");
            }
            return;
        }
        if (provider.equals(VERTEX)) {
            if (!value.isObject() || value.isEmpty()) {
                throw wrong(param, param + " must be the JSON object of a service account.");
            }
            return;
        }
        if (!value.isString() || !VISIBLE_ASCII.matcher(value.stringValue()).matches()) {
            throw wrong(param, param + " must be a string of 1 to " + MAX_CHARS + " visible ASCII characters.");
        }
    }

    private static FailureException wrong(String param, String message) {
        return Failure.invalid(param, message).exception();
    }
}
