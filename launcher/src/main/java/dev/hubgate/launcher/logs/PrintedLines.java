package dev.hubgate.launcher.logs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what libraries print on standard output and error into log records, a line each. */
public final class PrintedLines extends OutputStream {

    private static final int LONGEST = 8192;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Logger logger;
    private final Level level;

    private PrintedLines(String name, Level level) {
        this.logger = Logger.getLogger(name);
        this.level = level;
    }

    /** Redirects {@link System#out} and {@link System#err} to the loggers {@code stdout} and {@code stderr}. */
    public static void redirect() {
        System.setOut(new PrintStream(new PrintedLines("stdout", Level.INFO), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new PrintedLines("stderr", Level.WARNING), true, StandardCharsets.UTF_8));
    }

    @Override
    public void write(int b) {
        if (b == '\n' || line.size() >= LONGEST) {
            log();
        }
        if (b != '\n') {
            line.write(b);
        }
    }

    private void log() {
        var text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!text.isEmpty()) {
            logger.logp(level, null, null, text);
        }
    }
}
