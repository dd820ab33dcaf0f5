package dev.hubgate.firewall.disguise;

/** Addresses of mail with words for their signs: "jane [at] example [dot] com". */
final class Spelled {

    private static final String OPEN = "[({<";
    private static final String CLOSE = "])}>";
    /** How much around the at sign is read. */
    private static final int SIDE = 100;

    private final String text;
    private final Writer out;
    private int done;

    Spelled(Reading reading, Writer out) {
        text = reading.text();
        this.out = out;
    }

    void write() {
        for (int i = 0; i + 4 <= text.length(); i++) {
            char next = text.charAt(i + 1);
            if ((next == 'a' || next == 'A') && OPEN.indexOf(text.charAt(i)) >= 0 && sign(i, "at") > 0) {
                i = address(i);
            }
        }
    }

    private int address(int open) {
        int from = blanks(open, -1);
        int begin = from;
        while (begin > done && from - begin < SIDE && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        int at = sign(open, "at");
        int next = blanks(at, 1);
        out.gap();
        out.copy(begin, from);
        out.decoded("@", from, next);
        int end = Math.min(text.length(), next + SIDE);
        int i = next;
        while (i < end && text.charAt(i) != '\n') {
            int dot = OPEN.indexOf(text.charAt(blanks(i, 1) < end ? blanks(i, 1) : i)) >= 0
                    ? sign(blanks(i, 1), "dot")
                    : -1;
            if (dot > 0) {
                out.decoded(".", i, blanks(dot, 1));
                i = blanks(dot, 1);
            } else if (Character.isWhitespace(text.charAt(i))) {
                break;
            } else {
                out.put(text.charAt(i), i, ++i);
            }
        }
        done = i;
        return Math.max(open, i - 1);
    }

    /** Behind a word in brackets that begin here, or -1. */
    private int sign(int open, String word) {
        int close = open + 1 + word.length();
        return close < text.length()
                        && text.regionMatches(true, open + 1, word, 0, word.length())
                        && CLOSE.indexOf(text.charAt(close)) == OPEN.indexOf(text.charAt(open))
                ? close + 1
                : -1;
    }

    /** The place beyond at most two blanks, to one side. */
    private int blanks(int from, int step) {
        int i = from;
        for (int n = 0; n < 2; n++) {
            int looked = step > 0 ? i : i - 1;
            if (looked < 0 || looked >= text.length() || text.charAt(looked) != ' ') {
                return i;
            }
            i += step;
        }
        return i;
    }
}
