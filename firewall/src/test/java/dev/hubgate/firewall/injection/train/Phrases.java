package dev.hubgate.firewall.injection.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Samples put together of phrases written for Hubgate, so that words of harmless requests and languages are no signs of harm. */
final class Phrases {

    static final String SOURCE = "own";

    private final Map<Character, List<String>> kinds = new HashMap<>();
    private final Random random = new Random(5);
    private final List<Sample> samples = new ArrayList<>();

    private Phrases() {}

    static List<Sample> samples() throws IOException {
        var phrases = new Phrases();
        phrases.read();
        phrases.mix();
        return List.copyOf(phrases.samples);
    }

    private void read() throws IOException {
        try (var stream = Phrases.class.getResourceAsStream("phrases.txt");
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.charAt(0) != '#')
                    .forEach(line -> kinds.computeIfAbsent(line.charAt(0), kind -> new ArrayList<>())
                            .add(line.substring(2)));
        }
    }

    private void mix() {
        for (var opener : kinds.get('>')) {
            add(true, opener, any('='));
            add(true, any('-'), opener, any('='));
            add(true, any('-'), any('-'), opener, any('!'));
        }
        for (var attack : kinds.get('!')) {
            add(true, attack);
            add(true, any('-'), attack);
        }
        for (var harmless : kinds.get('-')) {
            add(false, harmless);
            add(false, any('-'), harmless);
            add(false, harmless, any('='));
        }
        for (var task : kinds.get('=')) {
            add(false, task);
        }
    }

    private String any(char kind) {
        var phrases = kinds.get(kind);
        return phrases.get(random.nextInt(phrases.size()));
    }

    private void add(boolean attack, String... parts) {
        samples.add(new Sample(String.join(" ", parts), attack, SOURCE));
    }
}
