package dev.hubgate.firewall.request;

import java.util.Set;

/** What looks like a placeholder, such as {@code [EMAIL_1]}, or {@code \\[EMAIL\\_1\\]} as Markdown has it. */
final class Placeholders {

    private static final int LONGEST = 80;
    private static final int MOST = 10_000;

    private Placeholders() {}

    /** Collects them from a text. */
    static void find(String text, Set<String> found) {
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int end = end(text, open + 1);
            if (end > 0 && found.size() < MOST) {
                found.add(text.substring(open, end).replace("\\", ""));
            }
        }
    }

    /** The end of a placeholder whose bracket is open, or -1. */
    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST);
        boolean number = false;
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i > from + 2 && number ? i + 1 : -1;
            }
            if (c != '_' && c != '\\' && !digit(c) && (c < 'A' || c > 'Z')) {
                return -1;
            }
            number = digit(c) || (number && c == '\\');
        }
        return -1;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
