package dev.hubgate.launcher.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    private LogFile open(long limit, int count) throws IOException {
        return new LogFile(folder.resolve("hubgate.log"), limit, count);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void turnsOverBySizeAndKeepsSoManyOlderFiles() throws IOException {
        var file = open(1, 2);
        for (var message : new String[] {"one", "two", "three", "four"}) {
            file.publish(new LogRecord(Level.INFO, message));
        }
        file.close();
        assertThat(read("hubgate.log")).contains("four");
        assertThat(read("hubgate.log.1")).contains("three");
        assertThat(read("hubgate.log.2")).contains("two");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void goesOnWithTheFileOfTheRunBefore() throws IOException {
        for (var message : new String[] {"one", "two"}) {
            var file = open(100_000, 2);
            file.publish(new LogRecord(Level.INFO, message));
            file.close();
        }
        assertThat(read("hubgate.log").lines()).hasSize(2);
    }

    @Test
    void isOnTheDiskWhenPublishReturns() throws IOException {
        var file = open(100_000, 2);
        file.publish(new LogRecord(Level.INFO, "now"));
        assertThat(read("hubgate.log")).contains("now");
        file.close();
        file.publish(new LogRecord(Level.INFO, "after the end"));
        assertThat(read("hubgate.log")).doesNotContain("after the end");
    }
}
