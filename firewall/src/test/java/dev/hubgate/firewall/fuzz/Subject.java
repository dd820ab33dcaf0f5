package dev.hubgate.firewall.fuzz;

import java.util.Random;

/** Something that reads texts, and what must be so whatever the text. */
interface Subject {

    /**
     * Reads a text in some way that chance chooses.
     *
     * @throws AssertionError if what must be so is not
     */
    void read(String text, Random random);

    static void must(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    /** Whether no half of a pair stands alone. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
