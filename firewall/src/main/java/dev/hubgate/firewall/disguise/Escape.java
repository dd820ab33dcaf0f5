package dev.hubgate.firewall.disguise;

import java.util.Map;

/** One escaped character: whether it stands at a place, what it says, where it ends. */
final class Escape {

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("commat", "@"),
            Map.entry("period", "."),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("ndash", "-"),
            Map.entry("shy", ""),
            Map.entry("lowbar", "_"),
            Map.entry("colon", ":"),
            Map.entry("sol", "/"),
            Map.entry("plus", "+"),
            Map.entry("num", "#"));
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_NUMBER = 8;

    private final String text;
    private int end;
    private int value;
    private String character = "";

    Escape(String text) {
        this.text = text;
    }

    int end() {
        return end;
    }

    /** Of those that stand for a byte. */
    int value() {
        return value;
    }

    String character() {
        return character;
    }

    /** Whether one begins here. */
    boolean at(int i) {
        return switch (text.charAt(i)) {
            case '%' -> pair(i + 1);
            case '=' -> mail(i);
            case '&' -> entity(i);
            case '\\' -> backslash(i);
            default -> false;
        };
    }

    private boolean pair(int i) {
        value = number(i, 2, 16);
        return value >= 0 && end == i + 2;
    }

    /** Where an equals sign of mail stands there is a word before, and what it hides is no letter, or it is the end of a line. */
    private boolean mail(int i) {
        if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || !pair(i + 1)) {
            return false;
        }
        boolean capitals = text.charAt(i + 1) <= 'F' && text.charAt(i + 2) <= 'F';
        return capitals && !(value < 0x80 && Character.isLetterOrDigit(value)) && value >= ' ';
    }

    private boolean entity(int i) {
        if (i + 1 < text.length() && text.charAt(i + 1) == '#') {
            boolean hex = i + 2 < text.length() && (text.charAt(i + 2) | 0x20) == 'x';
            int point = number(i + (hex ? 3 : 2), LONGEST_NUMBER, hex ? 16 : 10);
            if (!put(point)) {
                return false;
            }
            end += end < text.length() && text.charAt(end) == ';' ? 1 : 0;
            return true;
        }
        int at = i + 1;
        while (at < text.length() && at - i <= LONGEST_NAME && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        var named = at < text.length() && text.charAt(at) == ';' ? NAMED.get(text.substring(i + 1, at)) : null;
        character = named == null ? "" : named;
        end = at + 1;
        return named != null;
    }

    private boolean backslash(int i) {
        char c = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        end = i + 2;
        switch (c) {
            case 'n', 'r' -> character = "\n";
            case 't' -> character = " ";
            case '"', '\'', '/' -> character = String.valueOf(c);
            case 'x' -> {
                return put(number(i + 2, 2, 16)) && end == i + 4;
            }
            case 'u' -> {
                boolean braced = i + 2 < text.length() && text.charAt(i + 2) == '{';
                boolean is = put(number(i + (braced ? 3 : 2), braced ? LONGEST_NUMBER : 4, 16))
                        && (braced ? end < text.length() && text.charAt(end) == '}' : end == i + 6);
                end += braced ? 1 : 0;
                return is;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The number that begins here, of at most so many digits, or -1; {@link #end} is behind it. */
    private int number(int from, int most, int radix) {
        long number = 0;
        end = from;
        while (end < text.length() && end - from < most && text.charAt(end) < 0x80) {
            int digit = Character.digit(text.charAt(end), radix);
            if (digit < 0) {
                break;
            }
            number = number * radix + digit;
            end++;
        }
        return end == from || number > Character.MAX_CODE_POINT ? -1 : (int) number;
    }

    private boolean put(int point) {
        boolean is = point >= 0;
        character = is ? Character.toString(point) : "";
        return is;
    }
}
