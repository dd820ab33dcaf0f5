package dev.hubgate.firewall.name;

import dev.hubgate.firewall.Finding;
import java.util.ArrayList;
import java.util.List;

/** Finds people, places, organisations and street addresses. For all threads at once; its time goes with the length. */
public final class Names {

    private final Weights weights;

    Names(Weights weights) {
        this.weights = weights;
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
        var tokens = new Tokens();
        var tagger = new Tagger(weights);
        for (var at = 0; at < text.length(); ) {
            at = tokens.fill(text, at);
            new Reading(text, tokens, tagger, findings).read();
        }
        return findings;
    }
}
