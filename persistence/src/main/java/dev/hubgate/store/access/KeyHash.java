package dev.hubgate.store.access;

import java.util.Arrays;

/**
 * What is stored and looked up instead of a bearer's text: its HMAC-SHA-256. Without the master key nobody can tell from
 * a stolen table which text belongs to a row.
 */
public final class KeyHash {

    private final byte[] bytes;

    private KeyHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Wraps 32 bytes read from a table. */
    public static KeyHash of(byte[] bytes) {
        return new KeyHash(bytes.clone());
    }

    /** @param hashKey {@code masterKey.derive(KeyHash.PURPOSE)} */
    public static KeyHash of(byte[] hashKey, String text) {
        return new KeyHash(MasterKey.hmac(hashKey, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** The purpose under which the hashing key is derived. */
    public static final String PURPOSE = "hubgate bearer hash v1";

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        // The bytes are uniformly random already.
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }
}
