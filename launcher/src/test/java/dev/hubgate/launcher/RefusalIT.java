package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalIT {

    @TempDir
    private Path temporary;

    private static void assertRefused(String sentence, String... options) throws IOException, InterruptedException {
        var run = RunningHubgate.start(options);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEqualTo("hubgate: " + sentence);
    }

    private String free() throws IOException {
        return "--port=" + PortCheck.free();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port " + taken.getLocalPort() + " is already in use; choose another with --port.",
                    "--port=" + taken.getLocalPort(),
                    "--data=" + temporary);
        }
    }

    @Test
    void saysThatTheDataFolderIsAFile() throws Exception {
        var file = Files.createFile(temporary.resolve("file"));
        assertRefused("The data folder " + file + " cannot be written: it is a file.", free(), "--data=" + file);
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws Exception {
        var port = PortCheck.free();
        assertRefused(
                "The database jdbc:postgresql://127.0.0.1:" + port + "/gate as hub cannot be reached:"
                        + " Connection to 127.0.0.1:" + port + " refused.",
                free(),
                "--data=" + temporary.resolve("data"),
                "--database-url=postgresql://hub:secret@127.0.0.1:" + port + "/gate");
    }
}
