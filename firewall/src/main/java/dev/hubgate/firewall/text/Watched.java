package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Budget;

/**
 * A text whose reader is stopped when its time is over, however long it goes over the text without a word: a pattern that has to see
 * the end of a text for each of its letters would do so long after nobody waits any more.
 */
final class Watched implements CharSequence {

    /** How many characters are read between two looks at the clock. */
    private static final int BETWEEN = 1 << 14;

    private final String text;
    private final Budget budget;
    private int left = BETWEEN;

    Watched(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /** @throws dev.hubgate.firewall.Unavailable if the time is over */
    @Override
    public char charAt(int index) {
        if (--left == 0) {
            left = BETWEEN;
            budget.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
