package dev.hubgate.firewall.name;

import dev.hubgate.firewall.Sensitivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Figures on templates that were not learned from: two trainings, each on one part of the templates, judged on the other. Run
 * with the folder of the reference.
 */
public final class Campaign {

    private Campaign() {}

    private static final List<String> TYPES = List.of("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS");
    private static final List<String> FILES = List.of("presidio_synth_v2", "presidio_generated_large", "gen_pii28");
    private static final String UNSEEN = "uner_ewt";

    public static void main(String[] arguments) throws IOException {
        var reference = Path.of(arguments[0]);
        var data = reference.resolve("firewall/data");
        var trainer = new Trainer(reference);
        var scores = new TreeMap<String, Score>();
        for (var part = 0; part < 2; part++) {
            var left = part;
            var begin = System.nanoTime();
            var names = new Names(trainer.learn(other -> other != left).weights());
            System.out.printf("learned in %.1f s%n", (System.nanoTime() - begin) / 1e9);
            for (var file : FILES) {
                for (var example : Example.in(data.resolve(file + ".jsonl"))) {
                    if (Trainer.part(example) == part) {
                        judge(names, file, example.joined(), scores);
                    }
                }
            }
            for (var example : Example.in(data.resolve(UNSEEN + ".jsonl"))) {
                judge(names, UNSEEN + part, example, scores);
            }
        }
        scores.forEach((name, score) -> System.out.println(name + "  " + score));
    }

    private static void judge(Names names, String file, Example example, Map<String, Score> scores) {
        var findings = names.find(example.text());
        for (var type : TYPES) {
            scores.computeIfAbsent(file + " " + type, name -> new Score(Set.of(type), 1, Sensitivity.BALANCED))
                    .add(example, findings);
        }
        for (var sensitivity : Sensitivity.values()) {
            scores.computeIfAbsent(
                            file + " PERSON " + sensitivity, name -> new Score(Set.of("PERSON"), 0.01, sensitivity))
                    .add(example, findings);
        }
        scores.computeIfAbsent(
                        file + " IoU 0.9",
                        name -> new Score(Set.of("PERSON", "LOCATION", "STREET_ADDRESS"), 0.9, Sensitivity.BALANCED))
                .add(example, findings);
    }
}
