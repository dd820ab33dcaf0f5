package dev.hubgate.gateway.dialect.bedrock;

/** What a tool may be called. */
final class ToolNames {

    static final String RULE = "The name of a tool has 1 to 64 letters, digits, _ and - there.";
    private static final int MAX_CHARS = 64;

    private ToolNames() {}

    static boolean isValid(String name) {
        return !name.isEmpty() && name.length() <= MAX_CHARS && name.chars().allMatch(ToolNames::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
