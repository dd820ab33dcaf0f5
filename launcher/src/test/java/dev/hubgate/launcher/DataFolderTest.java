package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void isHeldByOneAtATime() throws Exception {
        var root = temporary.resolve("a/b");
        try (var held = DataFolder.open(root)) {
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Another Hubgate is running on the data folder " + root);
            assertThat(held.logs()).isDirectory();
        }
        DataFolder.open(root).close();
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessage("The data folder " + file + " cannot be written: it is a file.");
    }

    @Test
    void clearsWhatTheServerLeftAndNothingElse() throws Exception {
        try (var folder = DataFolder.open(temporary.resolve("data"))) {
            Files.createDirectories(folder.server().resolve("deep/er"));
            Files.createFile(folder.server().resolve("deep/er/file"));
            Files.createFile(folder.masterKey());
            folder.clearServer();
            assertThat(folder.server()).doesNotExist();
            assertThat(folder.masterKey()).exists();
        }
    }
}
