package dev.hubgate.firewall.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Sensitivity;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The weights that are shipped, on labelled texts. Nothing of the first file was learned from; of the others, the templates
 * were, with other values: {@link Campaign} has figures on templates that were not.
 */
class NamesQualityTest {

    private static final Names NAMES = Names.shipped();

    private static Score score(String file, Set<String> types, double overlap) {
        var score = new Score(types, overlap, Sensitivity.BALANCED);
        for (var example : Example.of(Reference.samples(file))) {
            score.add(example.joined(), NAMES.find(example.text()));
        }
        System.out.println(file + " " + types + ": " + score);
        return score;
    }

    @Test
    void findsPeopleInTextsOfAKindItNeverSaw() {
        assertThat(score("uner_ewt", Set.of("PERSON"), 1).f(1)).isGreaterThan(0.75);
        assertThat(score("uner_ewt", Set.of("LOCATION"), 1).f(1)).isGreaterThan(0.69);
        assertThat(score("uner_ewt", Set.of("ORGANIZATION"), 1).f(1)).isGreaterThan(0.50);
    }

    @Test
    void findsPeopleInPrompts() {
        assertThat(score("gen_pii28", Set.of("PERSON"), 1).f(1)).isGreaterThan(0.95);
    }

    @Test
    void findsWhatPresidioIsJudgedOn() {
        var types = Set.of("PERSON", "LOCATION", "STREET_ADDRESS");
        assertThat(score("presidio_synth_v2", types, 0.9).f(2)).isGreaterThan(0.86);
        assertThat(score("presidio_synth_v2", Set.of("PERSON"), 1).f(1)).isGreaterThan(0.88);
    }
}
