package dev.hubgate.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.pattern.Scanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * What is found in many texts, and how surely, is known by a digest. Work on speed must not move it; who means to find more or
 * less puts the new digests, which the failure prints, into {@code golden.properties}.
 */
class GoldenTest {

    private static final int[] LENGTHS = {1, 7, 60, 279, 281, 419, 421, 700, 2048, 4001, 4139, 9000};
    private static final int LONG = 40_000;
    private static final String[] REFERENCE = {
        "btc",
        "crossner_politics",
        "gen_pii28",
        "injection",
        "injection_indirect",
        "presidio_generated_large",
        "presidio_unit_vectors",
        "sec_filings",
        "secrets_gitleaks",
        "wikigold",
        "wnut17"
    };

    private final Scanner scanner = new Scanner();
    private final Names names = Names.shipped();
    private final Injection injection = new Injection();

    @Test
    void findsTheSameInItsOwnTexts() throws Exception {
        var texts = new ArrayList<String>();
        for (var kind : Texts.Kind.values()) {
            for (int length : LENGTHS) {
                for (int seed = 0; seed < 4; seed++) {
                    texts.add(Texts.of(kind, length, seed));
                }
            }
            texts.add(Texts.of(kind, LONG, 1));
        }
        compare("own", texts);
    }

    @Test
    void findsTheSameInLabelledTexts() throws Exception {
        var texts = new ArrayList<String>();
        for (var name : REFERENCE) {
            var together = new StringBuilder();
            for (var sample : Reference.samples(name)) {
                texts.add(sample.text());
                together.append(sample.text()).append('\n');
            }
            for (int at = 0; at < together.length(); at += LONG) {
                texts.add(together.substring(at, Math.min(together.length(), at + LONG)));
            }
        }
        compare("reference", texts);
    }

    private void compare(String of, List<String> texts) throws IOException, GeneralSecurityException {
        var scans = MessageDigest.getInstance("SHA-256");
        var people = MessageDigest.getInstance("SHA-256");
        var attacks = MessageDigest.getInstance("SHA-256");
        for (var text : texts) {
            add(scans, scanner.scan(text));
            add(people, names.find(text));
            attacks.update(rounded(injection.score(text)).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(known(of), hex(scans) + " " + hex(people) + " " + hex(attacks), of + ": scan, names, injection");
    }

    private static void add(MessageDigest digest, List<Finding> findings) {
        for (var finding : findings) {
            var line = finding.type() + " " + finding.start() + " " + finding.end() + rounded(finding.score());
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) '\n');
    }

    /** Logarithms may differ in their last bit from machine to machine. */
    private static String rounded(double score) {
        return " " + Math.round(score * 1e9) + "\n";
    }

    private static String known(String of) throws IOException {
        var known = new Properties();
        try (var in = GoldenTest.class.getResourceAsStream("golden.properties")) {
            known.load(in);
        }
        return known.getProperty(of);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
