package dev.hubgate.console.firewall;

import com.google.re2j.Pattern;

/** How long a pattern takes for a text. */
final class PatternTime {

    /** Much more than what a usual pattern takes, much less than what a request may. */
    private static final long BASE_NANOS = 5_000_000;

    private static final long NANOS_PER_CHAR = 500;

    /** The first run pays for code that was not compiled yet. */
    private static final int RUNS = 3;

    private PatternTime() {}

    /** Whether it takes more time than a pattern should, even when tried again. */
    static boolean isSlow(Pattern pattern, String text) {
        long most = BASE_NANOS + NANOS_PER_CHAR * text.length();
        for (int run = 0; run < RUNS; run++) {
            if (nanos(pattern, text) <= most) {
                return false;
            }
        }
        return true;
    }

    private static long nanos(Pattern pattern, String text) {
        long start = System.nanoTime();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            // All of them: that is what an inspection does.
        }
        return System.nanoTime() - start;
    }
}
