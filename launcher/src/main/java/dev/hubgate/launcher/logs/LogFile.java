package dev.hubgate.launcher.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Appends JSON lines to a file. When the next line would take it over the limit, it becomes {@code <name>.1}, the older
 * ones move up, and the oldest goes. Set up by the properties {@code dev.hubgate.launcher.logs.LogFile.path},
 * {@code .limit} (bytes) and {@code .count} (older files kept).
 */
public final class LogFile extends Handler {

    private final Path path;
    private final long limit;
    private final int count;
    private OutputStream out;
    private long size;

    /** The JDK's log manager makes handlers by this constructor. */
    public LogFile() throws IOException {
        this(Path.of(property("path")), Long.parseLong(property("limit")), Integer.parseInt(property("count")));
    }

    LogFile(Path path, long limit, int count) throws IOException {
        this.path = path;
        this.limit = limit;
        this.count = count;
        setFormatter(new JsonLines());
        open();
    }

    private static String property(String name) {
        return LogManager.getLogManager().getProperty(LogFile.class.getName() + "." + name);
    }

    @Override
    public void publish(LogRecord log) {
        if (!isLoggable(log)) {
            return;
        }
        try {
            write(getFormatter().format(log).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    private synchronized void write(byte[] line) throws IOException {
        if (out == null) {
            return;
        }
        if (size > 0 && size + line.length > limit) {
            turnOver();
        }
        out.write(line);
        size += line.length;
    }

    private void turnOver() throws IOException {
        out.close();
        for (int age = count; age > 0; age--) {
            var younger = age == 1 ? path : aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(path);
        open();
    }

    private Path aged(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }

    private void open() throws IOException {
        out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(path);
    }

    @Override
    public void flush() {
        // Nothing is held back: a line is on its way to the file when publish returns.
    }

    @Override
    public synchronized void close() {
        if (out == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            reportError(null, e, ErrorManager.CLOSE_FAILURE);
        }
        out = null;
    }
}
