package dev.hubgate.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of {@code hubgate.jar}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (var jar = new JarFile(
                Path.of(System.getProperty("hubgate.home"), "hubgate.jar").toFile())) {
            return new String[] {
                "Hubgate " + jar.getManifest().getMainAttributes().getValue("Implementation-Version")
            };
        }
    }
}
