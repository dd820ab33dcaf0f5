package dev.hubgate.store;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes identifiers: a prefix that says what the thing is, and a ULID in lower case, so that ids sort by time of making.
 *
 * @see <a href="https://github.com/ulid/spec">the ULID specification</a>
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_CHARS = 10;
    private static final int RANDOM_CHARS = 16;

    private Ids() {}

    /** A new id such as {@code ten_01k9…}: the prefix, an underscore and 26 characters. */
    public static String next(String prefix) {
        var text = new char[TIME_CHARS + RANDOM_CHARS];
        writeTime(text, System.currentTimeMillis());
        var random = new byte[RANDOM_CHARS];
        RANDOM.nextBytes(random);
        for (int i = 0; i < RANDOM_CHARS; i++) {
            text[TIME_CHARS + i] = CROCKFORD[random[i] & 31];
        }
        return prefix + "_" + new String(text);
    }

    /** A text that sorts before every id made at this time or later, and after those made earlier. */
    public static String floor(String prefix, Instant time) {
        var text = new char[TIME_CHARS];
        writeTime(text, time.toEpochMilli());
        return prefix + "_" + new String(text);
    }

    private static void writeTime(char[] text, long epochMillis) {
        var millis = epochMillis;
        for (int i = TIME_CHARS - 1; i >= 0; i--, millis >>>= 5) {
            text[i] = CROCKFORD[(int) (millis & 31)];
        }
    }
}
