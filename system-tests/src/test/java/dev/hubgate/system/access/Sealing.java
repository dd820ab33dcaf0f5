package dev.hubgate.system.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals credentials as Hubgate stores them, by nothing but the description of the format.
 *
 * @param key the key-encryption key
 */
record Sealing(byte[] key) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte VERSION = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A secret under a data key of its own, and that under the key-encryption key. */
    record Envelope(byte[] sealed, byte[] wrappedKey) {}

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    Envelope seal(String id, String secret) throws GeneralSecurityException {
        byte[] dataKey = random(key.length);
        return new Envelope(
                encrypt(dataKey, "credential/" + id, secret.getBytes(StandardCharsets.UTF_8)),
                encrypt(key, "credential-key/" + id, dataKey));
    }

    /** What the key is called in the table. */
    String keyId() throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("hubgate credential key id v1".getBytes(StandardCharsets.UTF_8));
        return "kek-" + HexFormat.of().formatHex(digest.digest(key), 0, 8);
    }

    private static byte[] encrypt(byte[] key, String owner, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = random(NONCE_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        byte[] cipherText = cipher.doFinal(plain);
        byte[] all = new byte[1 + NONCE_BYTES + cipherText.length];
        all[0] = VERSION;
        System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
        System.arraycopy(cipherText, 0, all, 1 + NONCE_BYTES, cipherText.length);
        return all;
    }
}
