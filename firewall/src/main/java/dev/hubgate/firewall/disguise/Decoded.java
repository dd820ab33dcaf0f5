package dev.hubgate.firewall.disguise;

/** What a text says in other codes, with a little of what stands around: to be looked at beside the text itself. */
public final class Decoded {

    private static final int TAGS = 0xE0000;
    private static final int LETTERS = 0x7F;

    private Decoded() {}

    /** Together not longer than some times the text; empty where there is nothing of the kind. */
    public static Reading of(Reading reading) {
        var out = new Writer(reading, 0);
        new Escapes(reading, out).write();
        new Encoded(reading, out).write();
        return Plain.of(out.reading());
    }

    /** ASCII in Unicode's tag characters, which no screen shows and most models read. */
    public static Reading hidden(Reading reading) {
        var text = reading.text();
        char high = Character.highSurrogate(TAGS);
        var out = new Writer(reading, 0);
        for (int at = text.indexOf(high); at >= 0; at = text.indexOf(high, at + 1)) {
            int point = text.codePointAt(at) - TAGS;
            if (point >= ' ' && point < LETTERS) {
                out.decoded(String.valueOf((char) point), at, at + 2);
            }
        }
        return out.reading();
    }
}
