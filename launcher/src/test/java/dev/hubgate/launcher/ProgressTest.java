package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), false);

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysHowLongAStepTook() throws Exception {
        assertThat(progress.step("Counting", () -> 42)).isEqualTo(42);
        assertThat(text()).matches("Counting \\.\\.\\. \\d+\\.\\d s\n");
    }

    @Test
    void writesWholeLinesWhereOthersWriteToo() throws Exception {
        var both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new Progress(both, true).step("Counting", () -> {
            both.println("{}");
            return 42;
        });
        assertThat(text()).matches("\\{}\nCounting \\.\\.\\. \\d+\\.\\d s\n");
    }

    @Test
    void saysThatAStepFailed() {
        assertThatThrownBy(() -> progress.step("Reading", () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class);
        assertThat(text()).isEqualTo("Reading ... failed\n");
    }

    @Test
    void hearsOnlyTheOneWhoEndsTheRun() throws Exception {
        progress.step("Starting", () -> {
            var ending = new Thread(progress::end);
            ending.start();
            ending.join();
            return 0;
        });
        progress.say("ready");
        assertThat(text()).isEqualTo("Starting ... interrupted\n");
    }
}
