package dev.hubgate.firewall.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that lie beside the classes as text: one row for each line, its columns between blanks, # for remarks. */
final class Words {
    private Words() {}

    static List<String[]> rows(String name) {
        var stream = Words.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not in the module");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.strip().split(" +"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
