package dev.hubgate.launcher.logs;

/** One JSON object being written, field by field. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder(256).append('{');

    /** Numbers and booleans stay what they are, {@code null} is left out, all else becomes a string. */
    JsonLine field(String name, Object value) {
        if (value == null) {
            return this;
        }
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else {
            quote(value.toString());
        }
        return this;
    }

    String end() {
        return text.append("}\n").toString();
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                // U+2028 and U+2029 end a line for some readers; a lone surrogate has no UTF-8.
                if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                    text.append("\\u").append(String.format("%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
