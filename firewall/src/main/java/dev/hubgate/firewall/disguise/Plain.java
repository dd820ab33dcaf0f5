package dev.hubgate.firewall.disguise;

import java.text.Normalizer;

/**
 * Text as it looks: without what is not seen, with ASCII for wide, ornate and foreign forms of it, with Latin letters for those that
 * only look like them in a word of both, and with accents on their letters. Linear in the text.
 */
public final class Plain {

    private final String text;
    private final Writer out;
    private int word;
    private boolean ascii;
    private boolean lookalikes;
    private boolean foreign;

    private Plain(Reading reading) {
        text = reading.text();
        out = new Writer(reading, text.length());
    }

    /** The reading itself, where there is nothing to change. */
    public static Reading of(Reading reading) {
        return clean(reading.text()) ? reading : new Plain(reading).write();
    }

    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && odd(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean odd(char c) {
        return Glyphs.plain(c) != c
                || accent(c)
                || Glyphs.lookalike(c) != c
                || c == '\u2013'
                || c == '\ud835'
                || c == '\ud83c'
                || c == '\udb40';
    }

    private static boolean accent(char c) {
        return (c >= '\u0300' && c <= '\u036f')
                || (c >= '\u1ab0' && c <= '\u1aff')
                || (c >= '\u1dc0' && c <= '\u1dff')
                || (c >= '\u20d0' && c <= '\u20ff')
                || (c >= '\ufe20' && c <= '\ufe2f');
    }

    private Reading write() {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                pair(Character.toCodePoint(c, text.charAt(i + 1)), i);
                i += 2;
            } else {
                one(c, i);
                i++;
            }
        }
        unmask();
        return out.reading();
    }

    private void one(char c, int i) {
        if (accent(c)) {
            compose(c, i);
            return;
        }
        char plain = Glyphs.plain(c);
        if (plain == Glyphs.NOTHING && c != 0) {
            return;
        }
        boolean range = c == '\u2013' && digit(i - 1) && digit(i + 1);
        put(range ? '-' : plain, i, i + 1);
    }

    private void pair(int point, int i) {
        char plain = Glyphs.ornate(point);
        if (plain > ' ' && plain < 0x80) {
            put(plain, i, i + 2);
        } else if (!Character.isIdentifierIgnorable(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
            unmask();
            out.copy(i, i + 2);
            word = out.length();
        }
    }

    private boolean digit(int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    /** Puts an accent on the letter before, or drops it where no such letter is. */
    private void compose(char accent, int i) {
        if (out.length() == 0) {
            return;
        }
        char before = out.at(out.length() - 1);
        if (Character.isLetter(before)) {
            var both = Normalizer.normalize("" + before + accent, Normalizer.Form.NFC);
            if (both.length() == 1) {
                out.set(out.length() - 1, both.charAt(0));
            }
        }
        out.stretch(i + 1);
    }

    private void put(char c, int begin, int end) {
        if (!Character.isLetterOrDigit(c)) {
            out.put(c, begin, end);
            unmask();
            return;
        }
        out.put(c, begin, end);
        boolean like = Glyphs.lookalike(c) != c;
        lookalikes |= like;
        ascii |= c < 0x80;
        foreign |= c >= 0x250 && !like;
    }

    /** At the end of a word: Latin letters for their lookalikes where all of its letters may be Latin and some are. */
    private void unmask() {
        for (int i = word; ascii && lookalikes && !foreign && i < out.length(); i++) {
            out.set(i, Glyphs.lookalike(out.at(i)));
        }
        word = out.length();
        ascii = false;
        lookalikes = false;
        foreign = false;
    }
}
