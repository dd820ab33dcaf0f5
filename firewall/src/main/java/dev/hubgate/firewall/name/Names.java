package dev.hubgate.firewall.name;

import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Shelf;
import java.util.ArrayList;
import java.util.List;

/** Finds people, places, organisations and street addresses. For all threads at once; its time goes with the length. */
public final class Names {

    /** What one text is read with. */
    private record Desk(Tokens tokens, Tagger tagger) {}

    private final Shelf<Desk> shelf;

    Names(Weights weights) {
        shelf = new Shelf<>(() -> new Desk(new Tokens(), new Tagger(weights)));
    }

    /** With the weights that come with it: some ten megabytes and a quarter of a second, so one is enough. */
    public static Names shipped() {
        return new Names(Weights.shipped());
    }

    /** What is found, in the order of the text; none within another. */
    public List<Finding> find(CharSequence text) {
        var findings = new ArrayList<Finding>();
        if (text.isEmpty()) {
            return findings;
        }
        var desk = shelf.take();
        for (var at = 0; at < text.length(); ) {
            at = desk.tokens.fill(text, at);
            new Reading(text, desk.tokens, desk.tagger, findings).read();
        }
        desk.tokens.clear();
        desk.tagger.clear();
        shelf.put(desk);
        return findings;
    }
}
