package dev.hubgate.store.access;

import java.util.Arrays;

/**
 * A secret as it is stored. Two are equal when they came from the same sealing; the key around them may have changed.
 *
 * @param sealed the secret under its data key
 * @param wrappedKey the data key under the key-encryption key; null for secrets from before there were data keys
 * @param keyId which key-encryption key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by contents, and nobody is given another's array to change
public record Sealed(byte[] sealed, byte[] wrappedKey, String keyId) {

    /** Whether the same secret is inside, sealed by the same call: each sealing has a nonce of its own. */
    public boolean holdsTheSameAs(Sealed other) {
        return Arrays.equals(sealed, other.sealed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that
                && keyId.equals(that.keyId)
                && Arrays.equals(sealed, that.sealed)
                && Arrays.equals(wrappedKey, that.wrappedKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sealed);
    }

    @Override
    public String toString() {
        return "Sealed[under " + keyId + "]";
    }
}
