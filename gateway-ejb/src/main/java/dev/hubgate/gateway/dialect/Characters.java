package dev.hubgate.gateway.dialect;

/** Counts characters as OpenAI's annotations do: code points, wherever a text is cut into pieces. */
public final class Characters {

    private Characters() {}

    /** The second half of a pair does not count, so that the pieces of a text have as many as the whole. */
    public static int in(CharSequence text) {
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
        }
        return characters;
    }

    /** How many begin within the first bytes of a text in UTF-8. */
    public static int within(CharSequence text, int bytes) {
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
