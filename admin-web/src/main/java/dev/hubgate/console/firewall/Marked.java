package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Detection;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text, with what was found there.
 *
 * @param entity what it is; null where nothing was found
 * @param action what is done about it, in lower case; null where nothing was found
 */
public record Marked(String text, String entity, String action) {

    /** The whole text in pieces, in its order. */
    static List<Marked> of(String text, List<Detection> detections) {
        var pieces = new ArrayList<Marked>();
        int at = 0;
        for (var found : detections) {
            if (found.start() > at) {
                pieces.add(new Marked(text.substring(at, found.start()), null, null));
            }
            pieces.add(new Marked(
                    text.substring(found.start(), found.end()), found.entity(), Choices.word(found.action())));
            at = found.end();
        }
        if (at < text.length()) {
            pieces.add(new Marked(text.substring(at), null, null));
        }
        return pieces;
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Marked[" + entity + "]";
    }
}
