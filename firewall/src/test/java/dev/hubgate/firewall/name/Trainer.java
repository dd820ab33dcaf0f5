package dev.hubgate.firewall.name;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the weights of the names again. Run with the folder of the reference and the file to write; see the model card for the
 * whole command.
 */
public final class Trainer {

    private static final int ROUNDS = 10;
    private static final float UNIT = 2.5f;

    private final Path reference;
    private final Lists lists;

    Trainer(Path reference) throws IOException {
        this.reference = reference;
        lists = Lists.read(reference.resolve("firewall/lists"));
    }

    public static void main(String[] arguments) throws IOException {
        var trainer = new Trainer(Path.of(arguments[0]));
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))))) {
            var learned = trainer.learn(part -> true);
            learned.weights().write(out);
            Gazetteer.write(learned.table(), out);
        }
    }

    /** The weights, and the words that they were learned with. */
    record Learned(Weights weights, SortedMap<Integer, Integer> table) {}

    /** Learns from the tagged texts, and from the templates of these parts: by the hash of a template, 0 or 1. */
    Learned learn(IntPredicate parts) throws IOException {
        var random = new Random(20261120);
        var data = reference.resolve("firewall/data");
        var tagged = Corpora.tagged(data);
        var presidio = new ArrayList<Example>();
        presidio.addAll(Example.in(data.resolve("presidio_synth_v2.jsonl")));
        presidio.addAll(Example.in(data.resolve("presidio_generated_large.jsonl")));
        presidio.removeIf(example -> !parts.test(part(example)));
        var prompts = new ArrayList<>(Example.in(data.resolve("gen_pii28.jsonl")));
        prompts.removeIf(example -> !parts.test(part(example)));
        var templates = new Templates(new Values(lists, Corpora.organisations(tagged), random));
        var all = new ArrayList<>(tagged);
        all.addAll(Corpora.made(presidio, prompts, templates));
        return learn(Corpora.shouted(all, random), random);
    }

    private Learned learn(List<Example> examples, Random random) {
        var table = lists.table();
        var gazetteer = Gazetteer.of(table);
        var perceptron = new Perceptron();
        examples.forEach(example -> perceptron.add(example, gazetteer));
        perceptron.learn(ROUNDS, random);
        return new Learned(perceptron.weights(gazetteer, UNIT), table);
    }

    /** Texts of one template fall into the same part: it goes by the first letters that are not in a span. */
    static int part(Example example) {
        var hash = Hash.SEED;
        var letters = 0;
        var spans = example.spans();
        for (int i = 0, next = 0; i < example.text().length() && letters < 10; i++) {
            if (next < spans.size() && i >= spans.get(next).start()) {
                i = Math.max(i, spans.get(next++).end() - 1);
            } else if (Character.isLetter(example.text().charAt(i))) {
                hash = Hash.add(hash, example.text().charAt(i));
                letters++;
            }
        }
        return (int) (Hash.mix(hash) >>> 63);
    }
}
