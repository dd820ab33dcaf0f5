package dev.hubgate.firewall.media.image;

/**
 * What an image file holds beside its pixels.
 *
 * @param text all that reads as text: comments, titles, what a camera or an editor wrote
 * @param more whether there is something that nobody has looked at, such as data behind the end of the image
 * @param location whether a camera wrote down where it was
 * @param orientation how the image has to be turned to stand upright, as cameras write it: 1 to 8, 1 is upright
 */
record Beside(String text, boolean more, boolean location, int orientation) {

    @Override
    public String toString() {
        return "Beside[" + text.length() + " characters, " + more + "]";
    }
}
