package dev.hubgate.firewall.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads labelled texts: a line each, with the offsets in code points. Knows no more of JSON than these files have. */
final class Jsonl {

    private static final Pattern SPAN =
            Pattern.compile("\\{\"start\": (\\d+), \"end\": (\\d+), \"type\": \"([A-Z0-9_]+)\"");

    private Jsonl() {}

    static List<Example> read(Path file) throws IOException {
        var examples = new ArrayList<Example>();
        for (var line : Files.readAllLines(file)) {
            var begin = line.indexOf("\"text\": \"") + 9;
            var text = new StringBuilder();
            var end = string(line, begin, text);
            examples.add(new Example(text.toString(), spans(line.substring(end), text.toString())));
        }
        return examples;
    }

    private static List<Example.Span> spans(String rest, String text) {
        var spans = new ArrayList<Example.Span>();
        for (var match = SPAN.matcher(rest); match.find(); ) {
            spans.add(new Example.Span(
                    text.offsetByCodePoints(0, Integer.parseInt(match.group(1))),
                    text.offsetByCodePoints(0, Integer.parseInt(match.group(2))),
                    match.group(3)));
        }
        return spans;
    }

    private static int string(String line, int from, StringBuilder to) {
        var at = from;
        while (line.charAt(at) != '"') {
            var c = line.charAt(at++);
            if (c != '\\') {
                to.append(c);
                continue;
            }
            c = line.charAt(at++);
            switch (c) {
                case 'n' -> to.append('\n');
                case 't' -> to.append('\t');
                case 'r' -> to.append('\r');
                case 'b' -> to.append('\b');
                case 'f' -> to.append('\f');
                case 'u' -> {
                    to.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> to.append(c);
            }
        }
        return at;
    }
}
