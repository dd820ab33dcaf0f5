package dev.hubgate.store.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Stores and checks passwords of people: PBKDF2 with HMAC-SHA-256, 600,000 rounds and a salt of 16 bytes each, as the
 * <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP sheet</a> advises.
 */
public final class Passwords {

    /** Shortest password accepted. */
    public static final int MIN_LENGTH = 8;
    /** Longest password accepted; bounds the work that a stranger can cause. */
    public static final int MAX_LENGTH = 128;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    /** Checked against where there is no such person, so that both answers take the same time. */
    private static final String NOBODY = hash("nobody has this password".toCharArray());

    private Passwords() {}

    /** The text to store: scheme, rounds, salt and hash. */
    public static String hash(char[] password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha256$" + ROUNDS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ROUNDS));
    }

    /**
     * Whether the password belongs to the stored text.
     *
     * @param stored what {@link #hash} gave, or null if there is no such person: the work is done all the same
     */
    public static boolean matches(char[] password, String stored) {
        if (password.length > MAX_LENGTH) {
            return false;
        }
        var parts = (stored == null ? NOBODY : stored).split("\\$", -1);
        var base64 = Base64.getDecoder();
        var derived = derive(password, base64.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, base64.decode(parts[3])) && stored != null;
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(password, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
