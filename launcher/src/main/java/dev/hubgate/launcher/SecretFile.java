package dev.hubgate.launcher;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** One line of text that only its owner may read. */
public final class SecretFile {

    private SecretFile() {}

    /** Writes a new file with mode 0600 from its first byte on, and sees it to the disk. */
    public static void create(Path path, String secret) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            Channels.newOutputStream(channel).write((secret + "\n").getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
    }

    /** The text, without the end of the line. */
    public static String read(Path path) throws IOException {
        return Files.readString(path).strip();
    }
}
