package dev.hubgate.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals credentials for storage with AES-256-GCM: a version byte, 12 bytes of nonce, the cipher text with its tag. The
 * name of the thing a credential belongs to is authenticated too, so that a sealed value cannot be moved to another row.
 */
@ApplicationScoped
public class SecretBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SecretKeySpec key;

    /** For the container's proxy only. */
    protected SecretBox() {}

    @Inject
    public SecretBox(MasterKey masterKey) {
        key = new SecretKeySpec(masterKey.derive("hubgate credential sealing v1"), "AES");
    }

    /** @param owner what the secret belongs to, such as {@code provider/openai} */
    public byte[] seal(String owner, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the value was sealed under another master key or for another owner */
    public String open(String owner, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        if (buffer.remaining() <= 1 + NONCE_BYTES || buffer.get() != VERSION) {
            throw new IllegalStateException("sealed secret of " + owner + " has an unknown format");
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var body = new byte[buffer.remaining()];
        buffer.get(body);
        return new String(run(Cipher.DECRYPT_MODE, owner, nonce, body), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of " + owner + " does not open under this master key", e);
        }
    }
}
