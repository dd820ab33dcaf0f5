package dev.hubgate.gateway.dialect.anthropic;

/**
 * Takes the code fence off an answer that is nothing but one: models put JSON into one though they were told not to. What is
 * let through depends on the text alone, not on the pieces in which it comes. Belongs to one answer.
 */
public final class FenceFilter {

    private static final int TICKS = 3;
    private static final int MAX_LABEL_CHARS = 12;

    private enum State {
        /** Nothing but white space so far, or a part of a fence. */
        BEFORE,
        /** In the label behind the opening fence. */
        LABEL,
        /** In what is fenced. */
        INSIDE,
        /** There is no fence at the beginning. */
        PLAIN
    }

    private final StringBuilder held = new StringBuilder();
    private State state = State.BEFORE;
    private int ticks;

    /** What of the text so far can be let through now. */
    public String more(String text) {
        if (state == State.PLAIN) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (state == State.PLAIN) {
                return out.append(text, i, text.length()).toString();
            }
            one(text.charAt(i), out);
        }
        return out.toString();
    }

    /** What was held back and turned out to be no fence. */
    public String end() {
        var rest = state == State.INSIDE && ticks == TICKS ? "" : held.toString();
        held.setLength(0);
        return rest;
    }

    private void one(char c, StringBuilder out) {
        switch (state) {
            case BEFORE -> before(c, out);
            case LABEL -> label(c, out);
            case INSIDE -> inside(c, out);
            case PLAIN -> out.append(c);
        }
    }

    private void before(char c, StringBuilder out) {
        held.append(c);
        if (c == '`') {
            ticks++;
            if (ticks == TICKS) {
                state = State.LABEL;
            }
        } else if (ticks > 0 || !Character.isWhitespace(c)) {
            plain(out);
        }
    }

    private void label(char c, StringBuilder out) {
        held.append(c);
        if (c == '\n') {
            held.setLength(0);
            ticks = 0;
            state = State.INSIDE;
        } else if (held.length() > MAX_LABEL_CHARS + TICKS
                || !(Character.isLetterOrDigit(c) || c == '\r' || c == ' ')) {
            plain(out);
        }
    }

    /** White space and ticks may belong to the closing fence. */
    private void inside(char c, StringBuilder out) {
        if (c == '`' && ticks < TICKS) {
            ticks++;
            held.append(c);
        } else if (Character.isWhitespace(c) && (ticks == 0 || ticks == TICKS)) {
            held.append(c);
        } else {
            out.append(held);
            held.setLength(0);
            ticks = 0;
            if (c == '`' || Character.isWhitespace(c)) {
                inside(c, out);
            } else {
                out.append(c);
            }
        }
    }

    private void plain(StringBuilder out) {
        state = State.PLAIN;
        out.append(held);
        held.setLength(0);
    }
}
