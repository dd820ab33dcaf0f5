package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.text.Detector;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A little of {@link FuzzRun}, each time with other texts. */
class FuzzTest {

    private static final Detector DETECTOR = new Detector(Names.shipped());
    private static final Injection INJECTION = new Injection();

    private static void read(Subject subject, long seed) {
        subject.read(new Mutations(Seeds.TEXTS, seed).next(), new Random(seed));
    }

    @Property(tries = 500)
    void scoresAreScores(@ForAll long seed) {
        read(new Attacks(INJECTION), seed);
    }

    @Property(tries = 500)
    void readingsLieInTheirText(@ForAll long seed) {
        read(new Readings(), seed);
    }

    @Property(tries = 500)
    void piecesAreRestoredAsTheWhole(@ForAll long seed) {
        read(new Restored(), seed);
    }

    @Property(tries = 100)
    void repliesComeOutWhole(@ForAll long seed) {
        read(new Replies(DETECTOR), seed);
    }

    @Property(tries = 100)
    void requestsCanBePutBackTogether(@ForAll long seed) {
        read(new Requests(DETECTOR, INJECTION), seed);
    }
}
