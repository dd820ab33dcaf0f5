package dev.hubgate.firewall.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.injection.train.Sample;
import dev.hubgate.firewall.injection.train.Trainer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well it does on labelled texts, where the reference is; the floors are a little under what was measured. */
class FiguresTest {

    /** Their places among the marks. */
    private static final int BALANCED = 1;

    private static final int RELAXED = 2;

    /** Every text is judged by weights that were learnt without it, and without its family where it is a jailbreak. */
    @Test
    void keepsItsFiguresOnTextsHeldBack() throws IOException {
        var measured = Trainer.heldBack(Sample.of(Reference.samples("injection")));
        assertThat(measured.share(true, null, BALANCED)).isGreaterThan(0.77);
        assertThat(measured.share(true, null, RELAXED)).isGreaterThan(0.66);
        assertThat(measured.share(false, null, BALANCED)).isLessThan(0.01);
        assertThat(measured.share(false, "notinject", BALANCED)).isLessThan(0.02);
    }

    /** The shipped weights know these texts: this finds a resource that does not go with the code, no more. */
    @Test
    void hasWeightsThatGoWithTheCode() throws IOException {
        var samples = Sample.of(Reference.samples("injection"));
        assertThat(share(samples, true, Sensitivity.BALANCED)).isGreaterThan(0.95);
        assertThat(share(samples, false, Sensitivity.BALANCED)).isLessThan(0.01);
    }

    /** Orders that look like ordinary requests within mail: what is not covered is printed, and harmless mail passes. */
    @Test
    void letsHarmlessMailPass() throws IOException {
        var samples = Sample.of(Reference.samples("injection_indirect"));
        for (var sensitivity : Sensitivity.values()) {
            System.out.printf(
                    "indirect, %s: attacks %.3f, harmless %.3f%n",
                    sensitivity, share(samples, true, sensitivity), share(samples, false, sensitivity));
        }
        assertThat(share(samples, false, Sensitivity.BALANCED)).isLessThan(0.05);
    }

    private static double share(List<Sample> samples, boolean attack, Sensitivity sensitivity) {
        var injection = new Injection();
        return samples.stream()
                .filter(sample -> sample.attack() == attack)
                .mapToDouble(sample -> injection.flagged(sample.text(), sensitivity, Role.USER) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
