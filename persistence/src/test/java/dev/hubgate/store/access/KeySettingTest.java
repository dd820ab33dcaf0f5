package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KeySettingTest {

    private static final KeySetting SETTING = new KeySetting("k", "k-file", "k-command");

    private static Config config(Map<String, String> settings) {
        return new GivenConfig(settings);
    }

    private static String command(String line) {
        return SETTING.read(config(Map.of("k-command", line))).orElseThrow();
    }

    @Test
    void isEmptyWhereNothingIsSet() {
        assertThat(SETTING.read(config(Map.of()))).isEmpty();
        assertThat(SETTING.read(config(Map.of("k", " ", "k-file", "")))).isEmpty();
    }

    @Test
    void takesTheValueItself() {
        assertThat(SETTING.read(config(Map.of("k", " abc\n")))).contains("abc");
    }

    @Test
    void takesWhatIsInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("key"), "abc\n");
        assertThat(SETTING.read(config(Map.of("k-file", file.toString())))).contains("abc");
    }

    @Test
    void takesWhatACommandPrintsAndNotItsErrors() {
        assertThat(command("echo 's3cret' >&2; printf '%s\\n' \"abc def\"")).isEqualTo("abc def");
    }

    @Test
    void twoAtOnceAreRefused() {
        assertThatThrownBy(() -> SETTING.read(config(Map.of("k", "abc", "k-file", "/there"))))
                .hasMessage("k and k-file are set: give one of them");
    }

    @Test
    void aFileThatIsNotThereIsNotNamed() {
        assertThatThrownBy(() -> SETTING.read(config(Map.of("k-file", "/no/such/file"))))
                .hasMessage("k-file names a file that cannot be read")
                .hasNoCause();
    }

    @Test
    void aCommandThatFailsIsNotQuoted() {
        assertThatThrownBy(() -> command("echo s3cret; exit 3"))
                .hasMessage("the command of k-command ended with exit code 3")
                .hasNoCause();
        assertThat(new KeyCommand("k-command", "vault s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void tooMuchIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> command("head -c 70000 /dev/zero")).hasMessageContaining("more than 65536 bytes");
        assertThatThrownBy(() -> command("yes")).hasMessageContaining("more than 65536 bytes");
        var file = Files.write(folder.resolve("big"), new byte[70_000]);
        assertThatThrownBy(() -> SETTING.read(config(Map.of("k-file", file.toString()))))
                .hasMessageContaining("more than 65536 bytes");
    }

    @Test
    @Timeout(30)
    void aCommandThatHangsIsEndedWithAllThatItStarted() {
        var before = System.nanoTime();
        assertThatThrownBy(() -> command("sleep 1234567 & sleep 1234567"))
                .hasMessage("the command of k-command did not end within 10 s");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("1234567")))
                .isEmpty();
    }
}
