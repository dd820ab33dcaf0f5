package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.directory.Offer;

/**
 * What a model's name says of its abilities. A Gemini whose name has no version, such as {@code gemini-flash-latest}, is
 * taken for a new one.
 *
 * @param major 0 if it is no Gemini
 * @see <a href="https://ai.google.dev/gemini-api/docs/thinking">thinking, by model</a>
 */
record GeminiModel(int major, int minor, boolean pro, boolean lite, boolean image) {

    private static final String FAMILY = "gemini-";
    private static final int NEWEST = 99;

    /** How thinking is asked for. */
    enum Thinking {
        NONE,
        /** In tokens. */
        BUDGET,
        /** In words. */
        LEVEL
    }

    static GeminiModel of(Offer offer) {
        return of(offer.nativeId());
    }

    static GeminiModel of(String nativeId) {
        int start = nativeId.indexOf(FAMILY);
        if (start < 0) {
            return new GeminiModel(0, 0, false, false, false);
        }
        int at = start + FAMILY.length();
        int major = number(nativeId, at);
        int dot = at + digits(nativeId, at);
        boolean hasMinor = major >= 0 && dot < nativeId.length() && nativeId.charAt(dot) == '.';
        return new GeminiModel(
                major < 0 ? NEWEST : major,
                hasMinor ? Math.max(0, number(nativeId, dot + 1)) : 0,
                nativeId.contains("-pro"),
                nativeId.contains("-lite"),
                nativeId.contains("-image"));
    }

    boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    /** The generation that signs calls of tools, takes tools beside JSON, and sees each image as sharp as it is told. */
    boolean isThird() {
        return isAtLeast(3, 0);
    }

    Thinking thinking() {
        if (image || !isAtLeast(2, 5)) {
            return Thinking.NONE;
        }
        return isThird() ? Thinking.LEVEL : Thinking.BUDGET;
    }

    /** Whether it takes JSON Schema as it is, and not only Google's own subset. */
    boolean takesJsonSchema() {
        return isAtLeast(2, 5);
    }

    /** Whether it has the level below low. */
    boolean hasMinimalLevel() {
        return !pro && !(major == 3 && minor == 7 && !lite);
    }

    /** Whether it has the level between low and high. */
    boolean hasMediumLevel() {
        return !(pro && major == 3 && minor == 0);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 2 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    /** @return -1 if there is none */
    private static int number(String text, int from) {
        int count = digits(text, from);
        return count == 0 ? -1 : Integer.parseInt(text, from, from + count, 10);
    }
}
