package dev.hubgate.gateway.credential;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields of a credential, and what to call them when one is wrong. */
final class CredentialFields {

    /** What may become a part of a host's name. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final String WRONG_FORM = "does not have the form that such a name has";

    private final JsonNode node;
    private final String path;

    private CredentialFields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static CredentialFields of(String json) {
        try {
            var node = Json.read(json);
            if (node.isObject()) {
                return new CredentialFields(node, "");
            }
        } catch (JacksonException ignored) {
            // Said below without a word of what was there.
        }
        throw new MalformedCredential("The credential", "is not a JSON object");
    }

    boolean has(String name) {
        return Json.field(node, name) != null;
    }

    CredentialFields inside(String name) {
        var value = Json.field(node, name);
        if (value == null || !value.isObject()) {
            throw wrong(name, "must be a JSON object");
        }
        return new CredentialFields(value, path + name + ".");
    }

    /** The text of a field, null if it is not there. */
    String text(String name) {
        var value = Json.field(node, name);
        if (value == null) {
            return null;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(name, "must be a string that is not blank");
        }
        return value.stringValue();
    }

    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw wrong(name, "is missing");
        }
        return text;
    }

    Secret secret(String name) {
        return new Secret(required(name));
    }

    Secret secretOrNone(String name) {
        return has(name) ? secret(name) : null;
    }

    /** A region or location, null if it is not there. */
    String place(String name) {
        return matching(name, text(name), LABEL);
    }

    /** @throws MalformedCredential if the text could not stand in a host's name */
    static String requireLabel(String name, String text) {
        if (!LABEL.matcher(text).matches()) {
            throw new MalformedCredential(name, WRONG_FORM);
        }
        return text;
    }

    String matching(String name, String text, Pattern shape) {
        if (text != null && !shape.matcher(text).matches()) {
            throw wrong(name, WRONG_FORM);
        }
        return text;
    }

    MalformedCredential wrong(String name, String what) {
        return new MalformedCredential(path + name, what);
    }
}
