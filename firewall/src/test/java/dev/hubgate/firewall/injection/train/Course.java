package dev.hubgate.firewall.injection.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Learning from texts where only some piece of an attack is one: of a harmless text every piece is harmless, of an attack the whole
 * and the piece that looked most like one in the round before.
 */
final class Course {

    private static final int ROUNDS = 2;

    private Course() {}

    /** @param pieces for each sample, the whole first */
    static Line of(List<Sample> samples, List<List<int[]>> pieces) {
        var rarity = Learner.rarity(pieces.stream().map(p -> p.get(0)).toList());
        var line = Learner.learn(examples(samples, pieces, null), rarity);
        for (int round = 0; round < ROUNDS; round++) {
            line = Learner.learn(examples(samples, pieces, line), rarity);
        }
        return line;
    }

    private static List<Example> examples(List<Sample> samples, List<List<int[]>> pieces, Line before) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < samples.size(); i++) {
            var all = pieces.get(i);
            if (!samples.get(i).attack()) {
                all.forEach(piece -> examples.add(new Example(piece, false)));
                continue;
            }
            examples.add(new Example(all.get(0), true));
            if (before != null && all.size() > 1) {
                examples.add(new Example(all.get(before.most(all, 1)), true));
            }
        }
        return examples;
    }
}
