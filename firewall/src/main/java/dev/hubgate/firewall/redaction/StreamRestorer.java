package dev.hubgate.firewall.redaction;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts values back into one text that comes in pieces. Keeps back no more than what may become a placeholder; a value that was put
 * back is not read again. Belongs to one text.
 */
public final class StreamRestorer {

    private final FormReader reader;
    private final AtomicInteger room;
    private final boolean json;
    private String held = "";

    /** @param room how many characters of values may be put back yet, in all texts of the reply */
    StreamRestorer(Forms forms, AtomicInteger room, boolean json) {
        this.reader = new FormReader(forms, json);
        this.room = room;
        this.json = json;
    }

    /** What can be given out after one more piece: the piece itself if it has nothing to do with placeholders. */
    public String next(String piece) {
        if (piece.isEmpty() || (held.isEmpty() && start(piece, 0) == piece.length())) {
            return piece;
        }
        var text = held.isEmpty() ? piece : held + piece;
        StringBuilder out = null;
        int from = 0;
        int at = start(text, 0);
        while (at < text.length()) {
            int end = reader.read(text, at);
            if (end == FormReader.OPEN) {
                break;
            }
            if (end == FormReader.NONE) {
                at = start(text, past(text, at));
            } else {
                out = out == null ? new StringBuilder(text.length() + 32) : out;
                out.append(text, from, at + reader.notPart());
                from = fits(reader.value()) ? end : at + reader.notPart();
                if (from == end) {
                    put(reader.value(), out);
                }
                at = start(text, end);
            }
        }
        held = text.substring(at);
        return out == null ? text.substring(0, at) : out.append(text, from, at).toString();
    }

    /** What was kept back. What comes after it begins anew. */
    public String end() {
        var rest = held;
        held = "";
        return rest;
    }

    /** Where the next placeholder can begin, at or after a place. */
    private static int start(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '[' && text.charAt(at) != '\\') {
            at++;
        }
        return at;
    }

    /** In JSON two backslashes are one letter, and the second escapes nothing. */
    private int past(String text, int at) {
        return json && text.startsWith("\\\\", at) ? at + 2 : at + 1;
    }

    private boolean fits(String value) {
        int length = value.length();
        return room.getAndUpdate(left -> left < length ? left : left - length) >= length;
    }

    private void put(String value, StringBuilder out) {
        if (json || reader.isUnicode()) {
            JsonEscape.escape(value, out);
        } else {
            out.append(value);
        }
    }
}
