package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.injection.Injection;
import java.util.Random;

/** A score is one, and the same when asked again. */
record Attacks(Injection injection) implements Subject {

    @Override
    public void read(String text, Random random) {
        double score = injection.score(text);
        Subject.must(score >= 0 && score <= 1, "a score of " + score);
        Subject.must(text.length() > 10_000 || score == injection.score(text), "another score the second time");
    }
}
