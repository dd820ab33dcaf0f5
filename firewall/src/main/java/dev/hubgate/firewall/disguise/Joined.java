package dev.hubgate.firewall.disguise;

import java.util.BitSet;

/** What a text says where values that were taken apart are put together again. Only what is sure by its form counts in it. */
public final class Joined {

    private Joined() {}

    /**
     * Empty for most texts.
     *
     * @param edges places of the first text where something begins or ends that was found whole
     */
    public static Reading of(Reading reading, BitSet edges) {
        var out = new Writer(reading, 0);
        new Lines(reading, out, edges).write();
        new Spaced(reading, out).write();
        new Spelled(reading, out).write();
        return out.reading();
    }
}
