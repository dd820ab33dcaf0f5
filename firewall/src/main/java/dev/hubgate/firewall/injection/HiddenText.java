package dev.hubgate.firewall.injection;

/** ASCII written in Unicode's tag characters, which no screen shows and most models read. */
final class HiddenText {

    private static final int FIRST = 0xE0000;
    private static final int LAST = 0xE007F;

    private HiddenText() {}

    static boolean is(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    /** What is hidden in the text; empty where nothing is, which is nearly always. */
    static String in(String text) {
        var high = Character.highSurrogate(FIRST);
        var at = text.indexOf(high);
        if (at < 0) {
            return "";
        }
        var hidden = new StringBuilder();
        for (; at >= 0 && at + 1 < text.length(); at = text.indexOf(high, at + 1)) {
            var low = text.charAt(at + 1);
            if (Character.isLowSurrogate(low) && is(Character.toCodePoint(high, low))) {
                hidden.append((char) (Character.toCodePoint(high, low) - FIRST));
            }
        }
        return hidden.toString();
    }
}
