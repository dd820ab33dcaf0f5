package dev.hubgate.firewall.injection.train;

import dev.hubgate.firewall.Reference;
import java.nio.file.Path;
import java.util.List;

/** A labelled text, and the collection that it comes from. */
public record Sample(String text, boolean attack, String source) {

    /** Those of a file. */
    public static List<Sample> in(Path file) {
        return of(Reference.samples(file));
    }

    public static List<Sample> of(List<dev.hubgate.firewall.Sample> samples) {
        return samples.stream()
                .map(one -> new Sample(one.text(), one.field("label").equals("1"), one.field("source")))
                .toList();
    }
}
