package dev.hubgate.firewall.injection;

import java.util.HashSet;
import java.util.Set;

/** Letters moved on by thirteen. */
final class Rotation {

    private static final int LETTERS = 26;
    private static final int LONGEST = 4000;
    /** What is common in English, moved on, and is no word of its own. */
    private static final Set<String> COMMON = Set.of(
            "gur",
            "naq",
            "lbh",
            "lbhe",
            "nyy",
            "vtaber",
            "cerivbhf",
            "vafgehpgvbaf",
            "cebzcg",
            "flfgrz",
            "sbetrg",
            "erirny",
            "cnffjbeq",
            "ehyrf",
            "abj",
            "fubj",
            "nobir",
            "orsber",
            "jvgu",
            "gryy",
            "jung",
            "sebz");

    private Rotation() {}

    /** The text moved back, its start only where it is long; empty unless it has some of those words. */
    static String undone(String normal) {
        var start = normal.substring(0, Math.min(normal.length(), LONGEST));
        var found = new HashSet<String>();
        for (int from = 0, at; from < start.length() && found.size() < 2; from = at + 1) {
            at = start.indexOf(' ', from);
            at = at < 0 ? start.length() : at;
            if (at - from <= 12 && COMMON.contains(start.substring(from, at))) {
                found.add(start.substring(from, at));
            }
        }
        return found.size() < 2 ? "" : moved(start);
    }

    private static String moved(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'a' && c <= 'z' ? (char) ('a' + (c - 'a' + LETTERS / 2) % LETTERS) : c);
        }
        return out.toString();
    }
}
