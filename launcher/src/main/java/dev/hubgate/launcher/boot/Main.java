package dev.hubgate.launcher.boot;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the launcher's own class loader over {@code lib/launcher} and hands over to it. */
public final class Main {

    private Main() {}

    /** Starts the command line in the distribution folder that holds this class's jar. */
    public static void main(String[] args) throws ReflectiveOperationException, IOException, URISyntaxException {
        var jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var home = jar.toAbsolutePath().getParent();
        System.setProperty("hubgate.home", home.toString());
        var libraries = new URLClassLoader("hubgate", jars(home.resolve("lib/launcher")), Main.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(libraries);
        Class.forName("dev.hubgate.launcher.Hubgate", true, libraries)
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    private static URL[] jars(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : found) {
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }
}
