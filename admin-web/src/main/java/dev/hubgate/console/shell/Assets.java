package dev.hubgate.console.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Our style sheets and scripts. Their version goes into their addresses, so that browsers may keep them for a year. */
@Named
@ApplicationScoped
public class Assets {

    @Inject
    private ServletContext application;

    private String version;

    @PostConstruct
    void sum() {
        var sum = new CRC32();
        for (var name : new String[] {"theme.css", "console.css", "console.js"}) {
            try (var file = application.getResourceAsStream("/static/" + name)) {
                sum.update(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Changes when a file does. */
    public String getVersion() {
        return version;
    }
}
