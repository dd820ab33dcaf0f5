package dev.hubgate.launcher.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes a log record as one JSON object on one line: {@code time} (UTC, milliseconds), {@code level}, {@code logger},
 * {@code message}, {@code thread}, {@code error} where something was thrown. The entries of a parameter that is a map
 * become fields of their own, {@code correlation_id} for one; they never replace the fields above.
 */
public final class JsonLines extends Formatter {

    private static final Set<String> OURS = Set.of("time", "level", "logger", "message", "thread", "error");

    /** The JDK's log manager makes formatters by this constructor. */
    public JsonLines() {}

    @Override
    public String format(LogRecord log) {
        var line = new JsonLine()
                .field("time", log.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
                .field("level", log.getLevel().getName())
                .field("logger", log.getLoggerName())
                .field("message", formatMessage(log));
        addMaps(line, log.getParameters());
        line.field("thread", thread(log));
        if (log.getThrown() != null) {
            line.field("error", trace(log.getThrown()));
        }
        return line.end();
    }

    private static void addMaps(JsonLine line, Object[] parameters) {
        if (parameters == null) {
            return;
        }
        for (var parameter : parameters) {
            if (parameter instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> {
                    if (!OURS.contains(String.valueOf(name))) {
                        line.field(String.valueOf(name), value);
                    }
                });
            }
        }
    }

    /** A handler formats on the thread that logged; where it does not, the number is all that is known. */
    private static String thread(LogRecord log) {
        var current = Thread.currentThread();
        var named = current.threadId() == log.getLongThreadID()
                && !current.getName().isEmpty();
        return named ? current.getName() : "thread-" + log.getLongThreadID();
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
