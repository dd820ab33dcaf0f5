package dev.hubgate.store.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The text of a bearer: a prefix, 27 random characters of base 62 (160 bits) and six of checksum, so that a typing error
 * is told from an unknown key without looking anything up. Its {@code toString} shows only the hint.
 *
 * @param value the whole text; a secret
 */
public record KeyText(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int RANDOM_CHARS = 27;
    private static final int CHECK_CHARS = 6;

    /** What a bearer is for; each has its own prefix. */
    public enum Kind {
        /** A key for every project of a tenant. */
        TENANT("os_hub_"),
        /** A key of one project. */
        PROJECT("oah_"),
        /** A token of the admin API. */
        ADMIN("oat_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** A new one, from the system's secure random source. */
    public static KeyText mint(Kind kind) {
        var random = new StringBuilder(kind.prefix);
        for (int i = 0; i < RANDOM_CHARS; i++) {
            random.append(BASE62[RANDOM.nextInt(BASE62.length)]);
        }
        return new KeyText(random + checksum(random.toString()));
    }

    /** Whether this can be a bearer at all: a known prefix, the right length and a checksum that fits. */
    public boolean isWellFormed() {
        for (var kind : Kind.values()) {
            if (value.startsWith(kind.prefix)) {
                int body = kind.prefix.length() + RANDOM_CHARS;
                return value.length() == body + CHECK_CHARS
                        && checksum(value.substring(0, body)).equals(value.substring(body));
            }
        }
        return false;
    }

    /** Enough to recognise it by and too little to use: prefix and last four characters. */
    public String hint() {
        var prefix = value.substring(0, value.lastIndexOf('_') + 1);
        return prefix + "…" + value.substring(Math.max(prefix.length(), value.length() - 4));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "KeyText[%s]", hint());
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        var digits = new char[CHECK_CHARS];
        var rest = crc.getValue();
        for (int i = CHECK_CHARS - 1; i >= 0; i--, rest /= BASE62.length) {
            digits[i] = BASE62[(int) (rest % BASE62.length)];
        }
        return new String(digits);
    }
}
