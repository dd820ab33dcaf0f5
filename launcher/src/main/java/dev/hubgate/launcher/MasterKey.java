package dev.hubgate.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The key that encrypts stored secrets: 32 random bytes, in base64. */
final class MasterKey {

    private static final int BYTES = 32;

    private final DataFolder folder;

    MasterKey(DataFolder folder) {
        this.folder = folder;
    }

    /** Whether the applications are to get it themselves, from a file or a command: it is neither read nor made here then. */
    static boolean isElsewhere(UnaryOperator<String> environment) {
        return Stream.of("HUBGATE_MASTER_KEY_FILE", "HUBGATE_MASTER_KEY_COMMAND")
                .map(environment)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    /**
     * The given key, else the one in the data folder.
     *
     * @param given what {@code HUBGATE_MASTER_KEY} says, or null
     * @throws Refusal if the key is malformed
     */
    Optional<String> find(String given) throws Refusal, IOException {
        if (given != null && !given.isBlank()) {
            return Optional.of(checked(given.strip(), "HUBGATE_MASTER_KEY"));
        }
        var file = folder.masterKey();
        return Files.exists(file) ? Optional.of(checked(SecretFile.read(file), file.toString())) : Optional.empty();
    }

    /**
     * Makes a key for a new installation and keeps it in the data folder.
     *
     * @param first whether the database is new; an older one has secrets that another key encrypted
     */
    String create(boolean first) throws Refusal, IOException {
        if (!first) {
            throw new Refusal("The master key " + folder.masterKey() + " is missing, and the database was encrypted"
                    + " with one: put it back, or set HUBGATE_MASTER_KEY.");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = Base64.getEncoder().encodeToString(bytes);
        SecretFile.create(folder.masterKey(), key);
        return key;
    }

    private static String checked(String key, String where) throws Refusal {
        try {
            if (Base64.getDecoder().decode(key).length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same sentence; the message could repeat the key.
        }
        throw new Refusal(where + " is not a master key: that is 32 random bytes in base64.");
    }
}
