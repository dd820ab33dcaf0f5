package dev.hubgate.firewall.disguise;

import java.text.Normalizer;
import java.util.Locale;

/** What characters look like or are variants of. Case stays. */
public final class Glyphs {

    /** In the place of what is not seen. */
    static final char NOTHING = 0;

    private static final String CYRILLIC_AND_GREEK = "абвегкмнорстухіјѕԁɡһӏԛԝοαβενρτυκιχ";
    private static final String THEIR_LOOKALIKES = "a6begkmhopctyxijsdghlqwoabevptukix";
    private static final int ORNATE_FIRST = 0x1D400;
    private static final int ORNATE_LAST = 0x1D7FF;
    private static final int BOXED_FIRST = 0x1F110;
    private static final int BOXED_LAST = 0x1F189;
    private static final int LETTERS = 26;

    private static final char[] LOOKALIKES = lookalikes();
    private static final char[] ORNATE = ornate();
    private static final char[] PLAIN = plain();

    private Glyphs() {}

    /** The Latin letter that a Cyrillic or Greek one looks like, or itself. */
    public static char lookalike(char c) {
        return c < LOOKALIKES.length ? LOOKALIKES[c] : c;
    }

    /** The letter or digit that one of those for mathematics is an ornate form of; of what is boxed too; a space for all else. */
    public static char ornate(int codePoint) {
        if (codePoint >= ORNATE_FIRST && codePoint <= ORNATE_LAST) {
            return ORNATE[codePoint - ORNATE_FIRST];
        }
        if (codePoint >= BOXED_FIRST && codePoint <= BOXED_LAST) {
            int letter = (codePoint - BOXED_FIRST) % 0x20;
            return letter < LETTERS ? (char) ('A' + letter) : ' ';
        }
        return ' ';
    }

    /** The ASCII character that a wide, narrow or foreign one is a variant of, {@link #NOTHING} for what is not seen, or itself. */
    static char plain(char c) {
        return PLAIN[c];
    }

    private static char[] plain() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            table[c] = c < 0x80 ? c : variant(c);
        }
        return table;
    }

    private static char variant(char c) {
        int type = Character.getType(c);
        boolean filler = c == '\u034f' || c == '\u115f' || c == '\u1160' || c == '\u3164' || c == '\uffa0';
        if (type == Character.FORMAT || filler || (c >= '\ufe00' && c <= '\ufe0f')) {
            return NOTHING;
        }
        if (type == Character.SPACE_SEPARATOR || c == '\u2800') {
            return ' ';
        }
        if (c == '\u0085' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return '\n';
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2212' || c == '\ufe63' || c == '\uff0d') {
            return '-';
        }
        boolean other = type == Character.OTHER_NUMBER || Character.isSurrogate(c);
        var same = other ? "" : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return same.length() == 1 && same.charAt(0) > ' ' && same.charAt(0) < 0x7f ? same.charAt(0) : c;
    }

    private static char[] ornate() {
        var table = new char[ORNATE_LAST - ORNATE_FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = Normalizer.normalize(Character.toString(ORNATE_FIRST + i), Normalizer.Form.NFKD)
                    .charAt(0);
        }
        return table;
    }

    private static char[] lookalikes() {
        var table = new char[0x530];
        for (char c = 0; c < table.length; c++) {
            table[c] = c;
        }
        for (int i = 0; i < CYRILLIC_AND_GREEK.length(); i++) {
            char c = CYRILLIC_AND_GREEK.charAt(i);
            char like = THEIR_LOOKALIKES.charAt(i);
            table[c] = like;
            var upper = String.valueOf(c).toUpperCase(Locale.ROOT);
            if (upper.length() == 1 && upper.charAt(0) < table.length) {
                table[upper.charAt(0)] = Character.toUpperCase(like);
            }
        }
        return table;
    }
}
