package dev.hubgate.launcher;

import dev.hubgate.launcher.first.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a run knows and the applications need: MicroProfile Config keys, as system properties of this process. */
final class ApplicationSettings {

    private ApplicationSettings() {}

    /**
     * @param node names this node among others, the same at each start; it gives back what it held when it died
     * @param masterKey empty where the applications get it themselves
     * @param operator only at the first start; the gateway makes it then
     */
    static void publish(
            RunSettings settings,
            String node,
            DatabaseAddress database,
            Optional<String> masterKey,
            Optional<Operator> operator) {
        set("hubgate.database.url", database.jdbcUrl());
        set("hubgate.database.user", database.user());
        set("hubgate.database.password", database.password());
        masterKey.ifPresent(key -> set("hubgate.master-key", key));
        set("hubgate.public-url", settings.publicUrl().toString());
        set("hubgate.node.id", node);
        operator.ifPresent(someone -> {
            set("hubgate.operator.email", someone.email());
            set("hubgate.operator.password", someone.password());
            set("hubgate.operator.token", someone.token());
        });
    }

    /**
     * Has libraries of the applications keep their files in a folder of ours instead of somebody's home: the programs that read
     * images, and the list of fonts that PDF files are drawn with. Whoever has said where keeps it.
     */
    static void keepCaches(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var key : List.of("org.bytedeco.javacpp.cachedir", "pdfbox.fontcache")) {
            if (System.getProperty(key) == null) {
                set(key, folder.toString());
            }
        }
    }

    /** The operator is in the database by now, and what lies about can be read. */
    static void forgetOperator() {
        System.clearProperty("hubgate.operator.email");
        System.clearProperty("hubgate.operator.password");
        System.clearProperty("hubgate.operator.token");
    }

    private static void set(String key, String value) {
        System.setProperty(key, value);
    }
}
