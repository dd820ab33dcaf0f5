package dev.hubgate.system.foreign;

import dev.hubgate.system.running.TestPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The Node to use: the installed one if it is new enough for the SDK, else one fetched through npm. */
record NodeRuntime(Path node, Path npm) {
    private static final int OLDEST_MAJOR = 22;
    private static final String FETCHED_VERSION = "26.10.0";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Optional<NodeRuntime> find() {
        Optional<Path> node = Command.onPath("node");
        Optional<Path> npm = Command.onPath("npm");
        return node.isEmpty() || npm.isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeRuntime(newEnough(node.get(), npm.get()), npm.get()));
    }

    private static Path newEnough(Path installed, Path npm) {
        String version = Command.in(TestPlaces.module(), installed, "--version")
                .succeed(PATIENCE)
                .strip();
        int major = Integer.parseInt(version.substring(1, version.indexOf('.')));
        return major >= OLDEST_MAJOR ? installed : fetch(version, npm);
    }

    private static Path fetch(String installedVersion, Path npm) {
        Path folder = TestPlaces.target("node");
        String name = "node-" + system() + "-" + processor();
        Path node = folder.resolve("node_modules").resolve(name).resolve("bin/node");
        if (!Files.isExecutable(node)) {
            System.out.printf(
                    "Node %s is installed, the SDK needs %d or newer: fetching %s@%s from npm.%n",
                    installedVersion, OLDEST_MAJOR, name, FETCHED_VERSION);
            Command.in(
                            TestPlaces.module(),
                            npm,
                            "install",
                            "--no-save",
                            "--no-package-lock",
                            "--loglevel=error",
                            "--prefix",
                            folder,
                            name + "@" + FETCHED_VERSION)
                    .succeed(PATIENCE);
        }
        return node;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    }
}
