package dev.hubgate.launcher.server;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Listens for an application that does not start. The server logs that and goes on without it; no command of it and no
 * return value says so.
 */
final class StartupFailures extends Handler {

    /** Where the server says it. What an application itself logs is its own affair. */
    private static final String SERVER = "javax.enterprise.system.core";

    private volatile Throwable first;

    StartupFailures() {
        setLevel(Level.SEVERE);
    }

    @Override
    public void publish(LogRecord log) {
        if (first == null && isLoggable(log) && SERVER.equals(log.getLoggerName()) && log.getThrown() != null) {
            first = log.getThrown();
        }
    }

    /** What the deepest cause says, in one line. */
    Optional<String> sentence() {
        return Optional.ofNullable(first).map(StartupFailures::deepestMessage);
    }

    private static String deepestMessage(Throwable failure) {
        var message = failure.toString();
        var depth = 0;
        for (var cause = failure; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                message = cause.getMessage();
            }
        }
        // The server drops causes and puts their text behind its own: "a.b.XException: c.d.YException: the sentence".
        return message.strip().lines().findFirst().orElse("").replaceFirst("^.*[\\w.]+(Exception|Error): ", "");
    }

    @Override
    public void flush() {
        // Holds one throwable, writes nothing.
    }

    @Override
    public void close() {
        // Holds no resource.
    }
}
