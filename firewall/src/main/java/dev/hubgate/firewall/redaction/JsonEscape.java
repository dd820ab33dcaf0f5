package dev.hubgate.firewall.redaction;

import tools.jackson.core.io.JsonStringEncoder;

/** Text as it stands inside a string of JSON. */
final class JsonEscape {

    private JsonEscape() {}

    static void escape(String value, StringBuilder out) {
        JsonStringEncoder.getInstance().quoteAsString(value, out);
    }
}
