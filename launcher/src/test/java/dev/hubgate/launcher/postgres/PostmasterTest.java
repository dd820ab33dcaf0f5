package dev.hubgate.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @TempDir
    private Path data;

    @Test
    void takesNoOtherProgramForADatabaseServer() throws IOException {
        var file = data.resolve("postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n/somewhere\n");
        var postmaster = new Postmaster(data);
        assertThat(postmaster.process()).isEmpty();
        postmaster.forget();
        assertThat(file).doesNotExist();
    }

    @Test
    void survivesAFileCutShort() throws IOException {
        assertThat(new Postmaster(data).process()).isEmpty();
        Files.writeString(data.resolve("postmaster.pid"), "");
        assertThat(new Postmaster(data).process()).isEmpty();
    }
}
