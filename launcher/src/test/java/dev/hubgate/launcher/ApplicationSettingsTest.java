package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationSettingsTest {

    private static final String PROGRAMS = "org.bytedeco.javacpp.cachedir";
    private static final String FONTS = "pdfbox.fontcache";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PROGRAMS);
        System.clearProperty(FONTS);
    }

    @Test
    void librariesKeepTheirFilesInAFolderOfOursUnlessToldOtherwise() throws IOException {
        System.setProperty(FONTS, "/elsewhere");
        var caches = folder.resolve("caches");

        ApplicationSettings.keepCaches(caches);

        assertThat(caches).isDirectory();
        assertThat(System.getProperty(PROGRAMS)).isEqualTo(caches.toString());
        assertThat(System.getProperty(FONTS)).isEqualTo("/elsewhere");
    }
}
