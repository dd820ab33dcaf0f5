package dev.hubgate.firewall.reply;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;

/**
 * Reads one text of a reply that comes in pieces. A stretch is given out when nothing that is still to come can make a finding of it:
 * some eighty characters later, or where a long value ends. What is given out goes in even portions, about as much as came in. Where
 * something is to be blocked, the text ends before it. Belongs to one text.
 */
public final class StreamScan {

    /** Longer than what most values are, with the words around them that tell what they are. */
    private static final int MARGIN = 80;
    /** What ends closer to the end of what was said may go on. */
    private static final int NEAR = 24;
    /** How much of what was given out is read again for what it says of what follows. */
    private static final int CONTEXT = 160;
    /** The text is read again after so many new characters. */
    private static final int STEP = 16;
    /** What is longer is not waited for: it is hidden while it goes on. */
    private static final int LONGEST = 1024;
    /** How much of such a value is kept to see whether it goes on. */
    private static final int HEAD = 128;
    /** How much may wait to be given out evenly. */
    private static final int WAITING = 32;

    private final ReplyScan scan;
    private final String path;
    private final boolean json;
    private final Hidden hidden;
    /** What was given out last, and what is not given out. */
    private final StringBuilder text = new StringBuilder();

    private int open;
    private int unread;
    /** Whether what is open begins inside a finding of which the beginning is dealt with. */
    private boolean goesOn;

    private boolean blocked;
    private boolean hasHidden;

    StreamScan(ReplyScan scan, String path, boolean json) {
        this.scan = scan;
        this.path = path;
        this.json = json;
        this.hidden = Hidden.in(json);
    }

    /**
     * What can be given out after one more piece.
     *
     * @throws dev.hubgate.firewall.Unavailable if it could not be read in time
     */
    public String next(String piece) {
        if (blocked) {
            return "";
        }
        text.append(piece);
        unread += piece.length();
        if (unread >= STEP && text.length() - open > MARGIN) {
            read(text.length() - MARGIN, false);
        }
        int most = hidden.out.length();
        return give(blocked ? most : Math.max(Math.min(piece.length(), most), most - WAITING));
    }

    /**
     * All that was not given out yet. What comes after it begins anew.
     *
     * @throws dev.hubgate.firewall.Unavailable if it could not be read in time
     */
    public String end() {
        if (!blocked && open < text.length()) {
            read(text.length(), true);
        }
        text.setLength(0);
        open = 0;
        return give(hidden.out.length());
    }

    /** A whole text. */
    public String whole(String all) {
        text.append(all);
        return end();
    }

    /** Whether anything stands for what was said: a placeholder, or nothing. */
    public boolean hasHidden() {
        return hasHidden;
    }

    /** Whether the text ended before something that must not be told. */
    public boolean isBlocked() {
        return blocked;
    }

    private String give(int length) {
        var out = hidden.out;
        int end = length > 0 && length < out.length() && Character.isHighSurrogate(out.charAt(length - 1))
                ? length + 1
                : length;
        var given = out.substring(0, end);
        out.delete(0, end);
        return given;
    }

    private void read(int margin, boolean ends) {
        unread = 0;
        int limit = ends ? margin : wordStart(margin);
        for (var found : scan.detect(json ? JsonUnits.read(text, open) : text.toString())) {
            int start = Math.max(open, place(found.start()));
            if (found.end() <= open) {
                continue;
            }
            if (start >= limit) {
                break;
            }
            if (!ends && found.end() > text.length() - NEAR) {
                if (text.length() - start > LONGEST) {
                    hideSoFar(found, start, place(margin));
                    return;
                }
                limit = start;
                break;
            }
            deal(found, start, end(found.end()));
            if (blocked) {
                return;
            }
            goesOn = false;
        }
        int to = place(limit);
        if (to > open) {
            goesOn = false;
            say(to);
        }
        forget();
    }

    /** Of a finding that has not ended only the beginning is kept, to see whether it goes on. */
    private void hideSoFar(Detection found, int start, int to) {
        int kept = isKnown(found) ? open : Math.min(start + HEAD, to);
        deal(found, start, to);
        if (!blocked) {
            goesOn = true;
            text.delete(kept, open);
            open = kept;
        }
    }

    private void deal(Detection found, int start, int end) {
        boolean known = isKnown(found);
        say(start);
        hasHidden |= found.action().compareTo(Action.REDACT) >= 0;
        if (!known) {
            scan.tell(found, path);
        }
        switch (found.action()) {
            case BLOCK -> {
                blocked = true;
                text.setLength(0);
                open = 0;
            }
            case REDACT ->
                open = known
                        ? hidden.skip(text, start, end)
                        : hidden.hide(text, start, end, value -> scan.placeholder(found, value));
            case FLAG, OFF -> say(end);
        }
    }

    private boolean isKnown(Detection found) {
        return goesOn && found.start() < open;
    }

    private void say(int to) {
        hidden.say(text, open, to);
        open = to;
    }

    private void forget() {
        if (open > 2 * CONTEXT) {
            int cut = open - CONTEXT;
            cut -= Character.isLowSurrogate(text.charAt(cut)) ? 1 : 0;
            text.delete(0, cut);
            open -= cut;
        }
    }

    /** Where the word begins that a place is in, as keys and addresses are words too; the place itself if the word is endless. */
    private int wordStart(int place) {
        int at = place;
        while (at > open && isOfWord(text.charAt(at - 1)) && place - at < LONGEST) {
            at--;
        }
        boolean endless = place - at == LONGEST || (at == open && at > 0 && isOfWord(text.charAt(at - 1)));
        int start = endless ? place : at;
        return start > open && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static boolean isOfWord(char c) {
        return c > ' ' && c < 127 && "\"'`,;()[]{}<>|".indexOf(c) < 0;
    }

    private int place(int at) {
        return json && at > open ? JsonUnits.before(text, open, at) : at;
    }

    private int end(int at) {
        int before = place(at);
        return before < at ? JsonUnits.after(text, before) : at;
    }
}
