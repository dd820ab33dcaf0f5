package dev.hubgate.firewall.pattern;

/** What tells a secret from a word: its characters and their entropy. */
final class Secrets {
    private static final int READ = 256;

    private Secrets() {}

    /** Where a run of characters of a set ends that is at most so long. */
    static int run(CharSequence text, int from, char charset, int most) {
        int end = from;
        while (end < text.length() && end - from < most && in(text.charAt(end), charset)) {
            end++;
        }
        return end;
    }

    static boolean in(char c, char charset) {
        return switch (charset) {
            case 'n' -> Characters.digit(c) || c == '-';
            case 'h' -> Characters.hex(c);
            case 'l' -> Characters.letter(c);
            case 'a', 'm' -> Characters.alnum(c);
            case 'u' -> Characters.upper(c) || Characters.digit(c);
            case 'w' -> Characters.alnum(c) || c == '_' || c == '-';
            case 'b' -> Characters.alnum(c) || c == '+' || c == '/' || c == '=';
            case 's' -> Characters.alnum(c) || "_-.=+/@".indexOf(c) >= 0;
            case 'x' -> Characters.hex(c) || c == ':';
            case 'g' -> Characters.hex(c) || c == '-';
            default -> Characters.alnum(c) || "_-.=:|~".indexOf(c) >= 0;
        };
    }

    /** Shannon's entropy of a stretch in bits for each character; of a long one, of its beginning. */
    static double entropy(CharSequence text, int start, int end) {
        int stop = Math.min(end, start + READ);
        int length = stop - start;
        if (length <= 0) {
            return 0;
        }
        short[] counts = new short[128];
        for (int i = start; i < stop; i++) {
            counts[text.charAt(i) & 127]++;
        }
        double bits = 0;
        for (short count : counts) {
            if (count > 0) {
                double share = (double) count / length;
                bits -= share * Math.log(share) * 1.4426950408889634;
            }
        }
        return bits;
    }

    /** Whether a stretch has digits and both cases of letters. */
    static boolean mixed(CharSequence text, int start, int end) {
        int kinds = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            kinds |= Characters.digit(c) ? 1 : Characters.upper(c) ? 2 : Characters.letter(c) ? 4 : 0;
        }
        return kinds == 7;
    }

    /** Whether a value stands for another: a variable, a form to fill in, stars. */
    static boolean placeholder(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        if (first == '$'
                || first == '<'
                || first == '{'
                || first == '['
                || (first == '%' && Characters.at(text, end - 1) == '%')) {
            return true;
        }
        int same = 0;
        boolean dots = true;
        for (int i = start; i < end; i++) {
            same += text.charAt(i) == first ? 1 : 0;
            dots &= text.charAt(i) == '.' || text.charAt(i) == '*';
        }
        return same == end - start
                || dots
                || Characters.begins(text, start, "your")
                || Characters.begins(text, start, "example")
                || Characters.begins(text, start, "redacted")
                || Characters.begins(text, start, "changeme")
                || Characters.begins(text, end - 3, "...");
    }
}
