package dev.hubgate.store.access;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM under one key: 12 bytes of nonce, the cipher text, 16 bytes of tag. What a value belongs to is authenticated
 * with it, so that it cannot be moved to another row.
 */
final class AesKey {

    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Aead aead;

    @AccessesPartialKey
    AesKey(byte[] key) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(NONCE_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            aead = AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-256-GCM, for keys of 32 bytes", e);
        }
    }

    byte[] seal(String owner, byte[] plain) {
        try {
            return aead.encrypt(plain, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws GeneralSecurityException if it was sealed with another key or for another owner, or was changed since */
    byte[] open(String owner, byte[] sealed) throws GeneralSecurityException {
        return aead.decrypt(sealed, bytes(owner));
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
