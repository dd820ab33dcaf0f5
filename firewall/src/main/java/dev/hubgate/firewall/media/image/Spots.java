package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds in what was read in an image all that a policy is about. */
final class Spots {

    private final Detector detector;

    Spots(Detector detector) {
        this.detector = detector;
    }

    /** @throws dev.hubgate.firewall.Unavailable if the time is over */
    List<Spot> find(Page page, Policy policy, Budget budget) {
        var readings = page.all();
        var plain = readings.getFirst();
        var collected = new Collected(plain, page.words().size());
        // First, since they reach furthest: what the others find of them again is not counted again.
        for (var bent : Bent.find(page, plain)) {
            var action = policy.action(bent.type());
            if (action != Action.OFF && !policy.allow().has(plain.text().substring(bent.start(), bent.end()))) {
                var found = new Detection(bent.type().name(), action, bent.start(), bent.end(), bent.score());
                collected.add(found, plain.words(found));
            }
        }
        for (var reading : readings) {
            for (var found : detector.detect("", reading.text(), policy, budget)) {
                collected.add(found, reading.words(found));
            }
        }
        return collected.spots;
    }

    /** What is found again in another reading, about no further word, is the same thing. */
    private static final class Collected {

        private final List<Spot> spots = new ArrayList<>();
        private final Map<Action, BitSet> covered = new EnumMap<>(Action.class);
        private final int[] start;
        private final int[] end;

        Collected(Reading plain, int words) {
            start = new int[words];
            end = new int[words];
            for (int i = plain.text().length() - 1; i >= 0; i--) {
                int word = plain.wordAt()[i];
                if (word >= 0) {
                    start[word] = i;
                    end[word] = Math.max(end[word], i + 1);
                }
            }
        }

        void add(Detection found, BitSet words) {
            var further = (BitSet) words.clone();
            covered.forEach((action, those) -> {
                if (action.compareTo(found.action()) >= 0) {
                    further.andNot(those);
                }
            });
            if (!further.isEmpty()) {
                covered.computeIfAbsent(found.action(), action -> new BitSet()).or(words);
                int first = words.nextSetBit(0);
                var place = new Detection(
                        found.entity(), found.action(), start[first], end[words.length() - 1], found.score());
                spots.add(new Spot(place, words));
            }
        }
    }
}
