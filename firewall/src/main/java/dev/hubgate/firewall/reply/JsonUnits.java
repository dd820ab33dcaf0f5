package dev.hubgate.firewall.reply;

/** The letters of JSON text: an escape is one of them. */
final class JsonUnits {

    private JsonUnits() {}

    /** Where the letter ends that begins here. */
    static int after(CharSequence text, int at) {
        if (text.charAt(at) != '\\' || at + 1 == text.length()) {
            return at + 1;
        }
        return Math.min(text.length(), at + (text.charAt(at + 1) == 'u' ? 6 : 2));
    }

    /** The last beginning of a letter that is not after a place, counted from another. */
    static int before(CharSequence text, int from, int place) {
        int at = from;
        while (at < place) {
            int next = after(text, at);
            if (next > place) {
                break;
            }
            at = next;
        }
        return at;
    }

    /**
     * The text as it reads, letter for letter in the same places: an escape is blanks and what it stands for.
     *
     * @param from where a letter begins for certain; what is before it may begin in the middle of one
     */
    static String read(CharSequence text, int from) {
        var read = new StringBuilder(text);
        unescape(text, 0, from, read);
        unescape(text, from, text.length(), read);
        return read.toString();
    }

    private static void unescape(CharSequence text, int from, int to, StringBuilder read) {
        for (int at = from; at < to; ) {
            int next = Math.min(to, after(text, at));
            if (next > at + 1) {
                for (int i = at; i < next - 1; i++) {
                    read.setCharAt(i, ' ');
                }
                read.setCharAt(next - 1, letter(text, at, next));
            }
            at = next;
        }
    }

    private static char letter(CharSequence text, int at, int next) {
        return switch (text.charAt(at + 1)) {
            case 'n', 'r' -> '\n';
            case 't', 'b', 'f' -> ' ';
            case 'u' -> unicode(text, at + 2, next);
            default -> text.charAt(next - 1);
        };
    }

    private static char unicode(CharSequence text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return ' ';
            }
            value = value << 4 | digit;
        }
        return to - from == 4 && !Character.isSurrogate((char) value) ? (char) value : ' ';
    }
}
