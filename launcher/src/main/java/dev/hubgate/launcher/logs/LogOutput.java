package dev.hubgate.launcher.logs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** JSON lines on the process's standard output, for containers. */
public final class LogOutput extends StreamHandler {

    /** The JDK's log manager makes handlers by this constructor. */
    public LogOutput() {
        // Not System.out: what others print there becomes log records.
        super(new FileOutputStream(FileDescriptor.out), new JsonLines());
    }

    @Override
    public synchronized void publish(LogRecord log) {
        super.publish(log);
        flush();
    }
}
