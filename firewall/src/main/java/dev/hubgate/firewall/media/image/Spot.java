package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Detection;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Something found in an image.
 *
 * @param detection its place is that in the plain reading
 * @param words numbers of the words that it is made of
 */
record Spot(Detection detection, BitSet words) {

    /** What has to be painted, one place for each line. The gaps between its words too: how many there are says something. */
    List<Rectangle> places(Page page) {
        var places = new ArrayList<Rectangle>();
        Word before = null;
        for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
            var word = page.words().get(i);
            var place = new Rectangle(word.left(), word.top(), word.width(), word.height());
            if (before != null && before.sameLine(word) && words.get(i - 1)) {
                places.getLast().add(place);
            } else {
                places.add(place);
            }
            before = word;
        }
        return places;
    }
}
