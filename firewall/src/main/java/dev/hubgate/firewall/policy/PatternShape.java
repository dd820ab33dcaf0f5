package dev.hubgate.firewall.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What can be told of a pattern before it is compiled: the compiler writes counted repetitions out, and those within each
 * other without end. Goes over the pattern once; what it takes for a group or a class the compiler may refuse, and does.
 */
final class PatternShape {

    private static final long MANY = 1_000_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");
    private static final Map<String, String> GROUPS = Map.of(
            "(?=", "look-ahead",
            "(?!", "look-ahead",
            "(?<=", "look-behind",
            "(?<!", "look-behind",
            "(?>", "atomic groups",
            "(?(", "conditions",
            "(?P=", "back-references",
            "(?#", "comments");

    private final String text;
    private final Deque<Long> outer = new ArrayDeque<>();
    private int at;
    private long sum;
    private long atom;
    private long mostRepetitions;
    private String unsupported;

    private PatternShape(String text) {
        this.text = text;
    }

    static PatternShape of(String text) {
        var shape = new PatternShape(text);
        while (shape.at < text.length() && shape.unsupported == null) {
            shape.step();
        }
        return shape;
    }

    /** What it has that cannot be matched in linear time, null if nothing. */
    String unsupported() {
        return unsupported;
    }

    /** The most that one counted repetition asks for. */
    long mostRepetitions() {
        return mostRepetitions;
    }

    /** About as many instructions it compiles to, and not a multiple of that less. */
    long instructions() {
        return sum + atom;
    }

    private void step() {
        switch (text.charAt(at)) {
            case '\\' -> escape();
            case '[' -> {
                next(1);
                skipClass();
            }
            case '(' -> open();
            case ')' -> {
                atom = Math.min(MANY, sum + atom + 2);
                sum = outer.isEmpty() ? 0 : outer.pop();
                at++;
            }
            case '{' -> repeat();
            case '*', '+', '?' -> {
                atom++;
                at++;
                refusePossessive();
            }
            default -> {
                next(1);
                at++;
            }
        }
    }

    private void next(long size) {
        sum = Math.min(MANY, sum + atom);
        atom = size;
    }

    private void escape() {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (escaped == 'Q') {
            int end = text.indexOf("\\E", at + 2);
            next((end < 0 ? text.length() : end) - at);
            at = end < 0 ? text.length() : end + 2;
        } else if ("123456789kg".indexOf(escaped) >= 0) {
            unsupported = "back-references";
        } else {
            next(1);
            int brace = text.startsWith("{", at + 2) && "pPx".indexOf(escaped) >= 0 ? text.indexOf('}', at) : -1;
            at = brace < 0 ? at + 2 : brace + 1;
        }
    }

    private void skipClass() {
        at += text.startsWith("[^", at) ? 2 : 1;
        for (int first = at; at < text.length() && (text.charAt(at) != ']' || at == first); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith("[:", at) && text.indexOf(":]", at) > 0) {
                at = text.indexOf(":]", at) + 1;
            }
        }
        at++;
    }

    private void open() {
        for (var group : GROUPS.entrySet()) {
            if (text.startsWith(group.getKey(), at)) {
                unsupported = group.getValue();
                return;
            }
        }
        next(0);
        outer.push(sum);
        sum = 0;
        at++;
        if (text.startsWith("?", at)) {
            while (at < text.length() && ":)>".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            // Flags alone, such as (?i), end here; the next step closes them.
            at += at < text.length() && text.charAt(at) != ')' ? 1 : 0;
        }
    }

    private void repeat() {
        var count = COUNT.matcher(text).region(at, text.length());
        if (!count.lookingAt()) {
            next(1);
            at++;
            return;
        }
        long least = Long.parseLong(count.group(1));
        boolean open = count.group(3) == null || count.group(3).isEmpty();
        long most = Math.max(least, open ? least : Long.parseLong(count.group(3)));
        mostRepetitions = Math.max(mostRepetitions, most);
        atom = Math.min(MANY, (atom + 1) * Math.max(1, most));
        at = count.end();
        refusePossessive();
    }

    private void refusePossessive() {
        if (text.startsWith("+", at)) {
            unsupported = "possessive repetition";
        }
    }
}
