package dev.hubgate.gateway.dialect;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the two halves of a character together that a provider has sent in two pieces: alone neither can be written in UTF-8.
 * Belongs to one reply.
 */
final class SplitPairs {

    private final Map<Object, Character> waiting = new HashMap<>();

    /**
     * The text that can be written now: with the half that waited for it, without the half that it ends with.
     *
     * @param where tells apart what is written to different places
     */
    String whole(Object where, String text) {
        if (text.isEmpty() || (waiting.isEmpty() && !Character.isHighSurrogate(text.charAt(text.length() - 1)))) {
            return text;
        }
        var before = waiting.remove(where);
        var joined = before == null ? text : before + text;
        int last = joined.length() - 1;
        if (!Character.isHighSurrogate(joined.charAt(last))) {
            return joined;
        }
        waiting.put(where, joined.charAt(last));
        return joined.substring(0, last);
    }
}
