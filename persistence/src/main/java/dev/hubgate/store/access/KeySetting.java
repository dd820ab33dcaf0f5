package dev.hubgate.store.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * A key among the settings, in one of three forms. Messages name the setting and quote nothing of it.
 *
 * @param value the setting that is the key itself, in base64
 * @param file the setting that names a file with it
 * @param command the setting that is a command line which prints it
 */
record KeySetting(String value, String file, String command) {

    /**
     * Whichever of the three is set.
     *
     * @throws IllegalStateException if several are, or the file cannot be read, or the command fails
     */
    Optional<String> read(Config config) {
        var given = Stream.of(value, file, command)
                .filter(name -> setting(config, name).isPresent())
                .toList();
        if (given.size() > 1) {
            throw new IllegalStateException(String.join(" and ", given) + " are set: give one of them");
        }
        return setting(config, value)
                .or(() -> setting(config, file).map(this::contents))
                .or(() -> setting(config, command).map(line -> new KeyCommand(command, line).output()))
                .map(String::strip);
    }

    /** @throws IllegalStateException if it is not base64 */
    byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(value + " is not base64");
        }
    }

    private String contents(String name) {
        try (var in = Files.newInputStream(Path.of(name))) {
            return KeyCommand.text(file, in.readNBytes(KeyCommand.MAX_BYTES + 1));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalStateException(file + " names a file that cannot be read");
        }
    }

    private static Optional<String> setting(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }
}
