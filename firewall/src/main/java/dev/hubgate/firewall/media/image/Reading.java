package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Detection;
import java.util.BitSet;

/**
 * The words of an image as one text, in one way of putting them together.
 *
 * @param text a line of the image is a line of it
 * @param wordAt for each UTF-16 code unit of the text which word it is of, -1 between words
 */
record Reading(String text, int[] wordAt) {

    /** Numbers of the words that a place in the text touches. */
    BitSet words(Detection found) {
        var words = new BitSet();
        for (int i = found.start(); i < found.end(); i++) {
            if (wordAt[i] >= 0) {
                words.set(wordAt[i]);
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return "Reading[" + text.length() + " characters]";
    }
}
