package dev.hubgate.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where things are, for tests started by Maven or by an IDE from the module's folder. */
public final class TestPlaces {
    private TestPlaces() {}

    /** The folder of this module. */
    public static Path module() {
        return Path.of(System.getProperty("hubgate.system-tests", "")).toAbsolutePath();
    }

    /** A folder or file below this module's {@code target}, whose parents exist. */
    public static Path target(String name) {
        try {
            Path place = module().resolve("target").resolve(name);
            Files.createDirectories(place.getParent());
            return place;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder below {@code target} without anything of an earlier run. */
    public static Path emptied(String name) throws IOException {
        Path folder = target(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectory(folder);
    }

    /** The jar that {@code hubgate run} starts. */
    public static Path distribution() {
        Path jar = Path.of(System.getProperty(
                "hubgate.distribution",
                module().resolve("../launcher/target/hubgate/hubgate.jar").toString()));
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError("no distribution to test at " + jar.normalize() + ": build the launcher first");
        }
        return jar.normalize();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
