package dev.hubgate.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class StartupFailuresTest {

    private final StartupFailures failures = new StartupFailures();

    private void log(Level level, Throwable thrown) {
        log("javax.enterprise.system.core", level, thrown);
    }

    private void log(String logger, Level level, Throwable thrown) {
        var log = new LogRecord(level, "Exception while loading the app");
        log.setLoggerName(logger);
        log.setThrown(thrown);
        failures.publish(log);
    }

    @Test
    void repeatsWhatTheDeepestCauseOfTheFirstFailureSays() {
        log(
                Level.SEVERE,
                new RuntimeException("outer", new IllegalStateException("The key does not fit.", new Exception())));
        log(Level.SEVERE, new RuntimeException("later"));
        assertThat(failures.sentence()).contains("The key does not fit.");
    }

    @Test
    void takesTheSentenceOutOfWhatTheServerPutAroundIt() {
        log(
                Level.SEVERE,
                new RuntimeException(
                        "java.lang.IllegalStateException: ContainerBase.addChild: start:"
                                + " org.apache.catalina.LifecycleException: java.lang.IllegalStateException: The key does not fit: no.\n  at x"));
        assertThat(failures.sentence()).contains("The key does not fit: no.");
    }

    @Test
    void namesTheFailureThatSaysNothing() {
        log(Level.SEVERE, new NullPointerException());
        assertThat(failures.sentence()).contains("java.lang.NullPointerException");
    }

    @Test
    void hearsOnlySevereRecordsOfTheServerWithSomethingThrown() {
        log("dev.hubgate.gateway", Level.SEVERE, new RuntimeException("an upstream is away"));
        log(Level.WARNING, new RuntimeException("a warning"));
        log(Level.SEVERE, null);
        assertThat(failures.sentence()).isEmpty();
    }
}
