package dev.hubgate.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * The one secret of an installation, setting {@code hubgate.master-key}: base64 of at least 32 random bytes, or where to
 * get it. Nothing uses it directly; each purpose gets a key derived from it.
 */
@ApplicationScoped
public class MasterKey {

    private static final String HMAC = "HmacSHA256";
    private static final int MIN_BYTES = 32;
    private static final KeySetting SETTING =
            new KeySetting("hubgate.master-key", "hubgate.master-key-file", "hubgate.master-key-command");

    private byte[] bytes;

    /** For the container's proxy only. */
    protected MasterKey() {}

    @Inject
    public MasterKey(Config config) {
        this(SETTING.read(config));
    }

    /** @param base64 as the settings have it; empty if they have not */
    public MasterKey(Optional<String> base64) {
        this(SETTING.decode(base64.orElseThrow(() -> new IllegalStateException(
                "hubgate.master-key is not set: give base64 of 32 random bytes, the same on every node"))));
    }

    MasterKey(byte[] bytes) {
        if (bytes.length < MIN_BYTES) {
            throw new IllegalStateException("hubgate.master-key is too short: it must hold at least 32 random bytes");
        }
        this.bytes = bytes.clone();
    }

    /** A 32-byte key for one purpose, always the same for the same name. */
    public byte[] derive(String purpose) {
        return hmac(bytes, purpose.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
