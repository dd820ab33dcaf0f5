package dev.hubgate.gateway.dialect.gemini;

/** How functions may be called. */
final class FunctionName {

    /** Said to who has another name. */
    static final String SHAPE = "A name has at most 128 letters, digits, _, -, . and :, and begins with a letter or _.";

    private static final int MOST = 128;

    private FunctionName() {}

    static boolean isOne(String name) {
        return name.length() <= MOST
                && (isLetter(name.charAt(0)) || name.charAt(0) == '_')
                && name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "_-.:".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
