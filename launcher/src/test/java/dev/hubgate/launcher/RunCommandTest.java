package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.launcher.RunSettings.Logs;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class RunCommandTest {

    private static RunSettings settings(String... arguments) throws Refusal {
        var command = new RunCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return command.settings();
    }

    @Test
    void needsNoOption() throws Refusal {
        assertThat(settings())
                .isEqualTo(new RunSettings(
                        "127.0.0.1",
                        8080,
                        URI.create("http://localhost:8080"),
                        Path.of("data").toAbsolutePath(),
                        Optional.empty(),
                        Apps.ALL,
                        Duration.ofSeconds(30),
                        Logs.FILE));
    }

    @Test
    void readsEveryOption() throws Refusal {
        assertThat(settings(
                        "--host=0.0.0.0",
                        "--port=80",
                        "--public-url=https://hub.example/",
                        "--data=/srv/hub/../gate",
                        "--database-url=postgresql://u:p@db/gate",
                        "--apps=gateway",
                        "--drain-seconds=5",
                        "--logs=stdout"))
                .isEqualTo(new RunSettings(
                        "0.0.0.0",
                        80,
                        URI.create("https://hub.example"),
                        Path.of("/srv/gate"),
                        Optional.of(new DatabaseAddress("jdbc:postgresql://db:5432/gate", "u", "p")),
                        Apps.GATEWAY,
                        Duration.ofSeconds(5),
                        Logs.STDOUT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port=0", "--port=65536", "--port=http", "--drain-seconds=-1", "--apps=none", "--nothing"})
    void refusesWhatMakesNoSense(String option) {
        assertThatThrownBy(() -> settings(option)).isInstanceOf(ParameterException.class);
    }

    @Test
    void reachesItselfByAnAddressThatWorksFromThisMachine() throws Refusal {
        assertThat(settings("--host=0.0.0.0", "--port=81").local("/health")).hasToString("http://127.0.0.1:81/health");
        assertThat(settings("--host=192.0.2.7").local("/x")).hasToString("http://192.0.2.7:8080/x");
        assertThat(settings("--host=::1").local("/x")).hasToString("http://[::1]:8080/x");
    }

    @Test
    void namesItselfByTheAddressThatOthersUse() throws Refusal {
        assertThat(settings("--host=192.0.2.7").publicUrl()).hasToString("http://192.0.2.7:8080");
        assertThat(settings("--host=0.0.0.0").publicUrl()).hasToString("http://localhost:8080");
    }

    @Test
    void everyNodeRunsSomething() {
        assertThat(Apps.ALL.list()).containsExactly(App.GATEWAY, App.CONSOLE);
        assertThat(Apps.GATEWAY.list()).containsExactly(App.GATEWAY);
        assertThat(Apps.CONSOLE.list()).containsExactly(App.CONSOLE);
    }
}
