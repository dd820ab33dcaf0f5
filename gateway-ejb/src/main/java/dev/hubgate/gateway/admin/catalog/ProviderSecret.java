package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.credential.Credentials;
import dev.hubgate.gateway.credential.MalformedCredential;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.access.ProviderCredentials.Owner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a provider's credential must look like. */
public final class ProviderSecret {

    private static final int MAX_CHARS = 4096;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1," + MAX_CHARS + "}");
    private static final String API_KEY = "api_key";
    private static final String REGION = "region";
    private static final String SERVICE_ACCOUNT = "service_account";

    private ProviderSecret() {}

    /** An operator's. */
    static String of(String provider, ObjectNode secret) {
        return of(provider, secret, Owner.OPERATOR);
    }

    /**
     * The credential as JSON text, to be sealed; null if there is none.
     *
     * @throws FailureException 400 with the field at fault; tenants may not say where Google's tokens come from
     */
    public static String of(String provider, ObjectNode secret, Owner owner) {
        if (secret == null) {
            return null;
        }
        var fields = fields(provider, secret);
        for (var name : secret.propertyNames()) {
            if (!fields.containsKey(name)) {
                throw wrong("secret", "secret has a field that a credential of " + provider + " does not have.");
            }
        }
        fields.forEach((name, required) -> check(name, Json.field(secret, name), required));
        return readable(secret.toString(), owner);
    }

    /** Each field with whether it must be there. */
    private static Map<String, Boolean> fields(String provider, ObjectNode secret) {
        return switch (provider) {
            case "bedrock" -> Json.field(secret, API_KEY) == null ? awsKeys() : Map.of(API_KEY, true, REGION, true);
            case "vertex" -> Map.of(SERVICE_ACCOUNT, true, "project_id", false, "location", false);
            default -> Map.of(API_KEY, true);
        };
    }

    private static Map<String, Boolean> awsKeys() {
        var fields = new LinkedHashMap<String, Boolean>();
        fields.put("access_key_id", true);
        fields.put("secret_access_key", true);
        fields.put("session_token", false);
        fields.put(REGION, true);
        return fields;
    }

    private static void check(String name, JsonNode value, boolean required) {
        var param = "secret." + name;
        if (value == null) {
            if (required) {
                throw wrong(param, param + " is missing.");
            }
            return;
        }
        if (name.equals(SERVICE_ACCOUNT)) {
            if (!value.isObject() || value.isEmpty()) {
                throw wrong(param, param + " must be the JSON object of a service account.");
            }
            return;
        }
        if (!value.isString() || !VISIBLE_ASCII.matcher(value.stringValue()).matches()) {
            throw wrong(param, param + " must be a string of 1 to " + MAX_CHARS + " visible ASCII characters.");
        }
    }

    /** What is stored must be what requests can be made with: a key that is none is found out here, not there. */
    private static String readable(String json, Owner owner) {
        try {
            if (owner.equals(Owner.OPERATOR)) {
                Credentials.read(json);
            } else {
                Credentials.readOwn(json);
            }
            return json;
        } catch (MalformedCredential e) {
            throw wrong("secret." + e.field(), "secret." + e.getMessage());
        }
    }

    private static FailureException wrong(String param, String message) {
        return Failure.invalid(param, message).exception();
    }
}
