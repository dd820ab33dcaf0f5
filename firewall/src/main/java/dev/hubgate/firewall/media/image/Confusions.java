package dev.hubgate.firewall.media.image;

/** Characters that look alike, put right where the characters around them tell which is meant. The length stays what it is. */
final class Confusions {

    private static final String LETTERS = "OoQDIl|]iZzSsBGg";
    private static final String DIGITS = "0000111112255866";

    private Confusions() {}

    /**
     * In words that are numbers but for some letters, the digits that these letters look like; in net addresses a full stop for a
     * comma; at the end of a word a colon for a semicolon, since after the name of a value it is one.
     */
    static String digits(String text) {
        var out = new StringBuilder(text.replace("; ", ": "));
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                number(out, start, i);
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static void number(StringBuilder text, int start, int end) {
        int digits = 0;
        int alike = 0;
        int commas = 0;
        int stops = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            stops += c == '.' ? 1 : 0;
            if (Character.isLetter(c) || c == '|' || c == ']') {
                if (LETTERS.indexOf(c) < 0) {
                    return;
                }
                alike++;
            }
        }
        if (digits <= alike) {
            return;
        }
        for (int i = start; i < end; i++) {
            int which = LETTERS.indexOf(text.charAt(i));
            if (which >= 0) {
                text.setCharAt(i, DIGITS.charAt(which));
            } else if (text.charAt(i) == ',' && stops > 0 && commas + stops == 3 && i + 1 < end) {
                text.setCharAt(i, '.');
            }
        }
    }
}
