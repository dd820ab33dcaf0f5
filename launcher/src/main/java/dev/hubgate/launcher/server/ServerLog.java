package dev.hubgate.launcher.server;

import dev.hubgate.launcher.RunSettings.Logs;
import dev.hubgate.launcher.logs.LogFile;
import dev.hubgate.launcher.logs.LogOutput;
import dev.hubgate.launcher.logs.PrintedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.LogManager;

/** Sends all log records of the process, the server's among them, to one place as JSON lines. */
public final class ServerLog {

    private static final long LIMIT_BYTES = 20_000_000;
    private static final int OLDER_FILES = 5;

    private ServerLog() {}

    /**
     * @param folder for {@code hubgate.log}
     * @param scratch a folder for the configuration, which the server reads again when it starts
     */
    public static void start(Logs where, Path folder, Path scratch) throws IOException {
        Files.createDirectories(scratch);
        var file = scratch.resolve("logging.properties");
        try (var out = Files.newOutputStream(file)) {
            properties(where, folder).store(out, null);
        }
        System.setProperty("java.util.logging.config.file", file.toString());
        LogManager.getLogManager().readConfiguration();
        PrintedLines.redirect();
    }

    private static Properties properties(Logs where, Path folder) {
        var properties = new Properties();
        var handler = where == Logs.FILE ? LogFile.class : LogOutput.class;
        properties.setProperty("handlers", handler.getName());
        properties.setProperty(".level", "INFO");
        properties.setProperty(
                LogFile.class.getName() + ".path", folder.resolve("hubgate.log").toString());
        properties.setProperty(LogFile.class.getName() + ".limit", Long.toString(LIMIT_BYTES));
        properties.setProperty(LogFile.class.getName() + ".count", Integer.toString(OLDER_FILES));
        // One warning per expired authority in the JDK's and the server's trust stores, at each start.
        properties.setProperty("javax.enterprise.system.security.ssl.level", "SEVERE");
        return properties;
    }
}
