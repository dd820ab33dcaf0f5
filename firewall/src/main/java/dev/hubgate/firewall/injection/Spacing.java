package dev.hubgate.firewall.injection;

import java.util.Set;

/** Words with something between every two letters: "i g n o r e", "i-g-n-o-r-e". */
final class Spacing {

    private static final int SHORTEST = 8;
    private static final int LONGEST_WORD = 12;
    /** The words that are looked for once the letters stand together without spaces. */
    private static final Set<String> VOCABULARY =
            Set.of(("ignore disregard forget all any the above previous prior earlier"
                            + " instructions instruction rules guidelines prompt system your you are now reveal show print tell me"
                            + " say that everything before and do not answer write hate password secret act as with without from on"
                            + " developer mode no restrictions filter anything be pretend to must obey stop")
                    .split(" ", -1));

    private Spacing() {}

    /** The spaced-out letters as words, and nothing else of the text; empty where there are none. */
    static String closed(String normal) {
        var out = new StringBuilder();
        for (int i = 0; i < normal.length(); i++) {
            int letters = 0;
            while (isAlone(normal, i + 2 * letters)) {
                letters++;
            }
            append(out, normal, i, letters);
            i += Math.max(0, 2 * letters - 1);
        }
        return out.toString();
    }

    private static boolean isAlone(String normal, int i) {
        return isLetter(normal, i)
                && !Character.isDigit(normal.charAt(i))
                && !isLetter(normal, i - 1)
                && !isLetter(normal, i + 1);
    }

    private static boolean isLetter(String normal, int i) {
        return i >= 0 && i < normal.length() && Words.isLetter(normal.charAt(i));
    }

    private static void append(StringBuilder out, String normal, int start, int letters) {
        if (letters < SHORTEST) {
            return;
        }
        var run = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            run.append(normal.charAt(start + 2 * i));
        }
        split(run.toString(), out);
    }

    private static void split(String run, StringBuilder out) {
        for (int i = 0; i < run.length(); ) {
            int end = Math.min(run.length(), i + LONGEST_WORD);
            while (end > i + 1 && !VOCABULARY.contains(run.substring(i, end))) {
                end--;
            }
            boolean word = end > i + 1;
            if (word && !out.isEmpty()) {
                out.append(' ');
            }
            out.append(run, i, end);
            if (word) {
                out.append(' ');
            }
            i = end;
        }
        out.append(' ');
    }
}
