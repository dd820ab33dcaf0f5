package dev.hubgate.firewall.policy;

import com.google.re2j.Pattern;
import java.util.Locale;

/**
 * Something that every match of a pattern contains, so that a text without it need not be searched.
 *
 * @param text empty where there is nothing of the kind; in small letters where case does not count
 * @param anyCase whether case does not count
 */
public record Literal(String text, boolean anyCase) {

    private static final Pattern ODD_ESCAPE = Pattern.compile("\\\\[Q0-9]");
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    /** The longest of a pattern in the syntax of RE2; what is not understood shortens it and never makes it wrong. */
    static Literal of(String pattern, boolean anyCase) {
        boolean fold = anyCase || pattern.startsWith("(?i)");
        var rest = pattern.startsWith("(?i)") ? pattern.substring(4) : pattern;
        if (unusual(rest)) {
            return new Literal("", false);
        }
        var best = longest(rest);
        return new Literal(fold ? best.toLowerCase(Locale.ROOT) : best, fold && !best.isEmpty());
    }

    /** Flags within, quotations, octal numbers, braces that repeat nothing: rare, and not worth a whole parser. */
    private static boolean unusual(String pattern) {
        var flags = pattern.replace("(?:", "(").replace("(?P<", "(").contains("(?");
        var braces = pattern.replaceAll("\\\\[pPx]\\{[^{}]*}|\\\\[{}]|\\{[0-9]+(,[0-9]*)?}", "");
        return flags || braces.indexOf('{') >= 0 || ODD_ESCAPE.matcher(pattern).find();
    }

    /** Outside of groups and classes; none where there is a choice. */
    private static String longest(String pattern) {
        var best = "";
        var run = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int next = i + 1;
            boolean plain = SPECIAL.indexOf(c) < 0 && c < 0x80;
            if (c == '|') {
                return "";
            } else if (c == '\\' && next < pattern.length()) {
                char escaped = pattern.charAt(next++);
                plain = !Character.isLetterOrDigit(escaped) && escaped < 0x80;
                c = escaped;
                next = plain ? next : behindEscape(pattern, next, escaped);
            } else if (c == '(' || c == '[') {
                next = behind(pattern, i);
            }
            boolean optional = next < pattern.length() && "?*{".indexOf(pattern.charAt(next)) >= 0;
            if (plain && !optional) {
                run.append(c);
            }
            if (!plain || optional || (next < pattern.length() && pattern.charAt(next) == '+')) {
                best = run.length() > best.length() ? run.toString() : best;
                run.setLength(0);
            }
            i = behindRepetition(pattern, next);
        }
        return run.length() > best.length() ? run.toString() : best;
    }

    private static int behindEscape(String pattern, int next, char escaped) {
        boolean braced = (escaped == 'p' || escaped == 'P' || escaped == 'x')
                && next < pattern.length()
                && pattern.charAt(next) == '{';
        if (braced) {
            int close = pattern.indexOf('}', next);
            return close < 0 ? pattern.length() : close + 1;
        }
        int more = escaped == 'x' ? 2 : escaped == 'p' || escaped == 'P' ? 1 : 0;
        return Math.min(pattern.length(), next + more);
    }

    private static int behindRepetition(String pattern, int at) {
        int next = at;
        while (next < pattern.length() && "?*+{".indexOf(pattern.charAt(next)) >= 0) {
            int close = pattern.charAt(next) == '{' ? pattern.indexOf('}', next) : next;
            next = close < 0 ? pattern.length() : close + 1;
        }
        return next;
    }

    /** Behind a group or a class that begins here, with what is nested in it. */
    private static int behind(String pattern, int open) {
        int depth = 0;
        int begin = open;
        boolean inClass = false;
        for (int i = open; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                boolean first = i == begin + 1 || (i == begin + 2 && pattern.charAt(i - 1) == '^');
                boolean named = c == '[' && i + 1 < pattern.length() && pattern.charAt(i + 1) == ':';
                if (named) {
                    i = Math.max(i, pattern.indexOf(":]", i) + 1);
                } else if (c == ']' && !first) {
                    inClass = false;
                    depth--;
                }
            } else if (c == '[') {
                inClass = true;
                begin = i;
                depth++;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return pattern.length();
    }

    /**
     * Whether a text may match.
     *
     * @param lower the text in small letters
     */
    public boolean mayBeIn(String text, String lower) {
        return (anyCase ? lower : text).contains(this.text);
    }
}
