package dev.hubgate.firewall.media.image;

/**
 * A word as it was read, with its place in the image.
 *
 * @param text what it says, never empty
 * @param line which line it is in, counted over the whole image
 * @param block which block of text it is in
 * @param left in pixels of the image, as are the others
 */
record Word(String text, int block, int line, int left, int top, int width, int height) {

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /** How far another word of the line stands behind this one, in heights of the line. */
    double gap(Word after) {
        return (double) (after.left - right()) / Math.max(height, after.height);
    }

    boolean sameLine(Word other) {
        return block == other.block && line == other.line;
    }

    @Override
    public String toString() {
        return "Word[" + text.length() + " characters]";
    }
}
