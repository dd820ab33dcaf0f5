package dev.hubgate.firewall.injection.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A labelled text, and the collection that it comes from. */
public record Sample(String text, boolean attack, String source) {

    /** Those of a file, one JSON object a line, the members in the order that the files have. */
    public static List<Sample> in(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(Sample::of).toList();
        }
    }

    private static Sample of(String line) {
        return new Sample(string(line, "text"), member(line, "label").startsWith("1"), string(line, "source"));
    }

    /** What follows the name; a text that quotes JSON has its own quotes escaped. */
    private static String member(String line, String name) {
        var key = "\"" + name + "\":";
        int at = line.indexOf(key);
        if (at < 0) {
            throw new IllegalArgumentException("a line has no " + name);
        }
        return line.substring(at + key.length()).stripLeading();
    }

    private static String string(String line, String name) {
        var json = member(line, name);
        var out = new StringBuilder();
        for (int i = 1; json.charAt(i) != '"'; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = json.charAt(++i);
            if (c == 'u') {
                out.append((char) Integer.parseInt(json, i + 1, i + 5, 16));
                i += 4;
            } else {
                int escape = "nrtbf".indexOf(c);
                out.append(escape < 0 ? c : "\n\r\t\b\f".charAt(escape));
            }
        }
        return out.toString();
    }
}
