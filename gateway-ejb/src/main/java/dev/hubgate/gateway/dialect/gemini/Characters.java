package dev.hubgate.gateway.dialect.gemini;

/** Counts characters, which are code points. */
final class Characters {

    private Characters() {}

    static int in(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** How many begin within the first bytes of a text in UTF-8. */
    static int within(CharSequence text, int bytes) {
        int seen = 0;
        int characters = 0;
        for (int i = 0; i < text.length() && seen < bytes; characters++) {
            int point = Character.codePointAt(text, i);
            seen += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            i += Character.charCount(point);
        }
        return characters;
    }
}
