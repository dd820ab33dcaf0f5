package dev.hubgate.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals credentials for storage: each under a data key of its own, and that under the key-encryption key in use. The id of a
 * credential is authenticated with both. Also opens what was sealed before there were data keys.
 */
@ApplicationScoped
public class SecretBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte WITHOUT_DATA_KEY = 1;
    private static final byte ENVELOPE = 2;

    private CredentialKeys keys;

    /** For the container's proxy only. */
    protected SecretBox() {}

    @Inject
    public SecretBox(CredentialKeys keys) {
        this.keys = keys;
    }

    /** @param id of the credential that it is */
    public Sealed seal(String id, String secret) {
        var dataKey = new byte[AesKey.BYTES];
        RANDOM.nextBytes(dataKey);
        try {
            var sealed = new AesKey(dataKey).seal(owner(id), secret.getBytes(StandardCharsets.UTF_8));
            var wrapped = keys.current().seal(keyOwner(id), dataKey);
            return new Sealed(versioned(ENVELOPE, sealed), versioned(ENVELOPE, wrapped), keys.currentId());
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /**
     * The secret.
     *
     * @param provider the one it is for: those without a data key belong to that
     * @throws UnreadableSecret if its key is not among those given, or it was sealed for another credential or changed since
     */
    public String open(String id, String provider, Sealed sealed) {
        try {
            if (sealed.wrappedKey() == null) {
                var body = body(WITHOUT_DATA_KEY, sealed.sealed());
                return text(keys.beforeEnvelopes().open("provider/" + provider, body));
            }
            var dataKey = dataKey(id, sealed);
            try {
                return text(new AesKey(dataKey).open(owner(id), body(ENVELOPE, sealed.sealed())));
            } finally {
                Arrays.fill(dataKey, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw damaged(id);
        }
    }

    /**
     * The same secret under the key-encryption key in use. What is sealed stays as it is, unless it had no data key yet.
     *
     * @throws UnreadableSecret as {@link #open}
     */
    Sealed rewrap(String id, String provider, Sealed old) {
        if (old.wrappedKey() == null) {
            return seal(id, open(id, provider, old));
        }
        var dataKey = dataKey(id, old);
        try {
            var wrapped = keys.current().seal(keyOwner(id), dataKey);
            return new Sealed(old.sealed(), versioned(ENVELOPE, wrapped), keys.currentId());
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    private byte[] dataKey(String id, Sealed sealed) {
        var key = keys.key(sealed.keyId())
                .orElseThrow(() -> new UnreadableSecret(
                        "credential " + id + " is under key " + sealed.keyId() + ", which is not among those given"));
        try {
            return key.open(keyOwner(id), body(ENVELOPE, sealed.wrappedKey()));
        } catch (GeneralSecurityException e) {
            throw damaged(id);
        }
    }

    private static UnreadableSecret damaged(String id) {
        return new UnreadableSecret("credential " + id + " does not open: it was changed, or is another's");
    }

    private static String owner(String id) {
        return "credential/" + id;
    }

    private static String keyOwner(String id) {
        return "credential-key/" + id;
    }

    private static byte[] versioned(byte version, byte[] body) {
        var all = new byte[1 + body.length];
        all[0] = version;
        System.arraycopy(body, 0, all, 1, body.length);
        return all;
    }

    private static byte[] body(byte version, byte[] all) throws GeneralSecurityException {
        if (all.length == 0 || all[0] != version) {
            throw new GeneralSecurityException("another version");
        }
        return Arrays.copyOfRange(all, 1, all.length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
