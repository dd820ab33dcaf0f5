package dev.hubgate.firewall.media.document;

import java.nio.charset.Charset;

/** What RTF shows: without its control words. */
final class RichText {

    private static final Charset LATIN = Charset.forName("windows-1252");

    private RichText() {}

    static boolean is(String text) {
        return text.startsWith("{\\rtf");
    }

    /** Whether there is something in it that is no text: a picture, or a file of another program. */
    static boolean holdsMore(String text) {
        return text.contains("\\pict") || text.contains("\\objdata") || text.contains("\\bin");
    }

    /** Linear in its length. */
    static String shown(String source) {
        var shown = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length()) {
                at = control(source, at + 1, shown);
            } else {
                if (c != '{' && c != '}' && c != '\r' && c != '\n') {
                    shown.append(c);
                }
                at++;
            }
        }
        return shown.toString();
    }

    private static int control(String source, int at, StringBuilder shown) {
        char c = source.charAt(at);
        if (c == '\'' && at + 3 <= source.length()) {
            int high = Character.digit(source.charAt(at + 1), 16);
            int low = at + 2 < source.length() ? Character.digit(source.charAt(at + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                shown.append(new String(new byte[] {(byte) ((high << 4) | low)}, LATIN));
            }
            return Math.min(at + 3, source.length());
        }
        if (!letter(c)) {
            shown.append(c == '~' ? " " : c == '_' ? "-" : c == '\\' || c == '{' || c == '}' ? String.valueOf(c) : "");
            return at + 1;
        }
        int end = at;
        while (end < source.length() && letter(source.charAt(end))) {
            end++;
        }
        int number = end;
        while (number < source.length()
                && number - end < 7
                && (Character.isDigit(source.charAt(number)) || (number == end && source.charAt(number) == '-'))) {
            number++;
        }
        var word = source.substring(at, end);
        if (word.equals("u") && number > end + 1) {
            shown.append((char) Integer.parseInt(source.substring(end, number)));
            // What stands behind it is for programs that know no such characters.
            return Math.min(number + 1, source.length());
        }
        if (word.equals("par")
                || word.equals("line")
                || word.equals("cell")
                || word.equals("row")
                || word.equals("tab")) {
            shown.append(word.equals("tab") || word.equals("cell") ? ' ' : '\n');
        }
        return number < source.length() && source.charAt(number) == ' ' ? number + 1 : number;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
