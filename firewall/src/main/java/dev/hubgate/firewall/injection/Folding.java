package dev.hubgate.firewall.injection;

import dev.hubgate.firewall.disguise.Glyphs;
import java.text.Normalizer;
import java.util.Locale;

/** What a character stands for: lower case, without accents, wide, small or ornate forms, one kind of space. One lookup for each. */
final class Folding {

    /** In the place of what is not seen: soft hyphens, joiners, marks of direction, accents on their own. */
    static final char NOTHING = 0;

    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ";
    private static final String THEIR_LETTERS = "abcdefghijklmnopqrstuvwyz";
    private static final char[] BASIC = basic();

    private Folding() {}

    static char of(char c) {
        return BASIC[c];
    }

    /** The same for what takes two units; a space where it is no letter. */
    static char of(int codePoint) {
        char ornate = Glyphs.ornate(codePoint);
        if (ornate != ' ') {
            return Character.toLowerCase(ornate);
        }
        return Character.getType(codePoint) == Character.NON_SPACING_MARK || HiddenText.is(codePoint) ? NOTHING : ' ';
    }

    /** The Latin letter that a folded Cyrillic or Greek one looks like, or itself. */
    static char lookalike(char c) {
        return Glyphs.lookalike(c);
    }

    private static char[] basic() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = folded((char) c);
        }
        for (int c = 0; c < table.length; c++) {
            boolean space = table[c] != NOTHING && (table[c] <= ' ' || Character.isSpaceChar(table[c]));
            table[c] = space ? ' ' : table[c];
        }
        for (int i = 0; i < SMALL_CAPITALS.length(); i++) {
            table[SMALL_CAPITALS.charAt(i)] = THEIR_LETTERS.charAt(i);
        }
        return table;
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if ((c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || Character.getType(c) == Character.FORMAT) {
            return NOTHING;
        }
        var same = (c >= 0x3400 && c <= 0xD7AF) || Character.isSurrogate(c);
        return same ? c : plain(String.valueOf(c));
    }

    private static char plain(String character) {
        return Normalizer.normalize(character, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .charAt(0);
    }
}
