package dev.hubgate.firewall.redaction;

/**
 * Reads one placeholder in any way in which a model writes it: {@code [EMAIL_1]}; with the escapes of Markdown, {@code \[EMAIL\_1\]}
 * or {@code [EMAIL\_1]}; with those of JSON, where brackets are a backslash and {@code u005b} or {@code u005d}; in JSON also with those
 * of Markdown as JSON writes them, {@code \\[EMAIL\\_1\\]}. Belongs to one text.
 */
final class FormReader {

    /** There is none. */
    static final int NONE = 0;
    /** There may be one: the text is too short to tell. */
    static final int OPEN = -1;

    private static final String UNICODE_START = "u005";

    /** How a bracket or an underscore is written. */
    private enum Mark {
        BARE,
        ESCAPED,
        TWICE_ESCAPED,
        UNICODE,
        /** Of one that is not there as a whole. */
        UNKNOWN
    }

    private final Forms forms;
    private final boolean json;
    private int low;
    private int high;
    private int depth;
    private Mark bracket = Mark.BARE;
    private Mark mark = Mark.BARE;
    private char letter;

    FormReader(Forms forms, boolean json) {
        this.forms = forms;
        this.json = json;
    }

    /** Where the one ends that begins here; else {@link #NONE} or {@link #OPEN}. */
    int read(String text, int start) {
        low = 0;
        high = forms.count();
        depth = 0;
        for (int at = start; at < text.length(); ) {
            int length = letter(text, at);
            if (length == OPEN) {
                return mayGoOn() ? OPEN : NONE;
            }
            if (length == NONE || !fits() || !narrow()) {
                return NONE;
            }
            at += length;
            if (letter == ']') {
                return at;
            }
        }
        return OPEN;
    }

    /** What the placeholder that was read stands for. */
    String value() {
        return forms.value(low);
    }

    /** Whether it was written as only JSON is. */
    boolean isUnicode() {
        return bracket == Mark.UNICODE;
    }

    /** How many characters at its beginning are not part of it: a path's backslash before a bracket, which is closed without one. */
    int notPart() {
        return mark == bracket ? 0 : bracket == Mark.TWICE_ESCAPED ? 2 : 1;
    }

    private int letter(String text, int at) {
        mark = Mark.BARE;
        letter = text.charAt(at);
        return letter == '\\' ? escape(text, at + 1) : 1;
    }

    private int escape(String text, int at) {
        mark = Mark.UNKNOWN;
        if (at == text.length()) {
            return OPEN;
        }
        letter = text.charAt(at);
        if (letter == 'u') {
            return unicode(text, at);
        }
        if (letter == '\\' && json) {
            mark = Mark.TWICE_ESCAPED;
            if (at + 1 == text.length()) {
                return OPEN;
            }
            letter = text.charAt(at + 1);
            return isMark(letter) ? 3 : NONE;
        }
        mark = Mark.ESCAPED;
        return isMark(letter) ? 2 : NONE;
    }

    private int unicode(String text, int at) {
        mark = Mark.UNICODE;
        int there = Math.min(UNICODE_START.length(), text.length() - at);
        if (!text.regionMatches(at, UNICODE_START, 0, there)) {
            return NONE;
        }
        int last = at + UNICODE_START.length();
        if (last >= text.length()) {
            return OPEN;
        }
        letter = switch (text.charAt(last)) {
            case 'b', 'B' -> '[';
            case 'd', 'D' -> ']';
            case 'f', 'F' -> '_';
            default -> 0;
        };
        return letter == 0 ? NONE : 6;
    }

    private static boolean isMark(char c) {
        return c == '[' || c == ']' || c == '_';
    }

    /** Brackets are written alike, but that a path's backslash may stand before the first. */
    private boolean fits() {
        if (depth == 0) {
            bracket = mark;
        }
        return letter != ']' || mark == bracket || (mark == Mark.BARE && bracket != Mark.UNICODE);
    }

    private boolean narrow() {
        int from = forms.first(low, high, depth, letter);
        high = forms.first(from, high, depth, letter + 1);
        low = from;
        depth++;
        return low < high;
    }

    /** Whether an escape of which only the beginning is there can become a letter that is looked for. */
    private boolean mayGoOn() {
        if (depth == 0) {
            return high > 0;
        }
        boolean closes = mark == Mark.UNKNOWN ? bracket != Mark.BARE : mark == bracket;
        return goesOn('_') || (closes && goesOn(']'));
    }

    private boolean goesOn(char next) {
        return forms.first(low, high, depth, next) < forms.first(low, high, depth, next + 1);
    }
}
