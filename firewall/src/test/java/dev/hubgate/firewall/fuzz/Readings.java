package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.disguise.Decoded;
import dev.hubgate.firewall.disguise.Joined;
import dev.hubgate.firewall.disguise.Plain;
import dev.hubgate.firewall.disguise.Reading;
import java.util.BitSet;
import java.util.Random;

/** Each character of a reading stands for a stretch of the text or for none, and there are not many more of them than in the text. */
record Readings() implements Subject {

    /** How much longer than the text a reading may be. */
    private static final int TIMES = 6;

    private static final int BESIDES = 1000;

    @Override
    public void read(String text, Random random) {
        var plain = Plain.of(new Reading.AsIs(text));
        check(plain, text);
        check(Decoded.hidden(new Reading.AsIs(text)), text);
        var edges = new BitSet();
        for (int i = random.nextInt(6); i > 0 && !text.isEmpty(); i--) {
            edges.set(random.nextInt(text.length()));
        }
        check(Joined.of(plain, edges), text);
        var once = Decoded.of(plain);
        check(once, text);
        check(Decoded.of(once), text);
    }

    private static void check(Reading reading, String text) {
        int length = reading.text().length();
        Subject.must(length <= TIMES * text.length() + BESIDES, length + " characters for " + text.length());
        for (int i = 0; i < length; i++) {
            int start = reading.start(i);
            int end = reading.end(i);
            boolean nowhere = start == Reading.NOWHERE && end == Reading.NOWHERE;
            Subject.must(nowhere || (start >= 0 && start < end && end <= text.length()), start + " to " + end);
        }
    }
}
