package dev.hubgate.store.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The key-encryption keys: the one in use, setting {@code hubgate.credential-key}, and earlier ones that only open. Without
 * that setting it is derived from the master key; that one opens in any case, so that a setting can be made later.
 */
@ApplicationScoped
public class CredentialKeys {

    private static final KeySetting CURRENT =
            new KeySetting("hubgate.credential-key", "hubgate.credential-key-file", "hubgate.credential-key-command");
    private static final KeySetting PREVIOUS = new KeySetting(
            "hubgate.credential-key-previous",
            "hubgate.credential-key-previous-file",
            "hubgate.credential-key-previous-command");
    private static final int ID_BYTES = 8;

    private String currentId;
    private Map<String, AesKey> keys;
    private AesKey beforeEnvelopes;

    /** For the container's proxy only. */
    protected CredentialKeys() {}

    @Inject
    public CredentialKeys(MasterKey masterKey, Config config) {
        this(
                masterKey,
                CURRENT.read(config).map(text -> decode(CURRENT, text)),
                PREVIOUS.read(config).map(CredentialKeys::list).orElse(List.of()));
    }

    /**
     * @param current empty for the one that is derived from the master key
     * @param previous those that only open
     */
    CredentialKeys(MasterKey masterKey, Optional<byte[]> current, List<byte[]> previous) {
        var derived = masterKey.derive("hubgate credential key v1");
        var found = new LinkedHashMap<String, AesKey>();
        currentId = add(found, current.orElse(derived));
        previous.forEach(key -> add(found, key));
        add(found, derived);
        keys = Map.copyOf(found);
        beforeEnvelopes = new AesKey(masterKey.derive("hubgate credential sealing v1"));
    }

    /** The name of the key in use: the first bytes of a hash of it. */
    public String currentId() {
        return currentId;
    }

    AesKey current() {
        return keys.get(currentId);
    }

    /** The key of this name, if it is among those given. */
    Optional<AesKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** What secrets without a data key are sealed with. */
    AesKey beforeEnvelopes() {
        return beforeEnvelopes;
    }

    private static String add(Map<String, AesKey> keys, byte[] key) {
        var id = id(key);
        keys.putIfAbsent(id, new AesKey(key));
        return id;
    }

    private static String id(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("hubgate credential key id v1".getBytes(StandardCharsets.UTF_8));
            return "kek-" + HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static List<byte[]> list(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> decode(PREVIOUS, entry))
                .toList();
    }

    private static byte[] decode(KeySetting setting, String base64) {
        var key = setting.decode(base64);
        if (key.length != AesKey.BYTES) {
            throw new IllegalStateException(setting.value() + " must be base64 of " + AesKey.BYTES + " random bytes");
        }
        return key;
    }
}
