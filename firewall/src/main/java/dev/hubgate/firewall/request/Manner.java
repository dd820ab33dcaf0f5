package dev.hubgate.firewall.request;

/** How a text is read, and what can be done about it where it stands. */
enum Manner {
    /** People's words and data: all is looked for, and placeholders stand in. */
    PROSE(true, true),
    /** What a model thought, as the client was shown it: read like prose, but it tells nobody to do anything. */
    THOUGHT(true, true),
    /** What comes back as a provider made it, and words of the interface: no names are looked for. */
    OPAQUE(false, true),
    /** A name that something else in the request repeats, such as the id of a call: placeholders without their brackets. */
    ID(false, true),
    /** What has a grammar or a type, so that no placeholder fits: what would be taken out blocks. */
    FIXED(false, false);

    private final boolean names;
    private final boolean rewritten;

    Manner(boolean names, boolean rewritten) {
        this.names = names;
        this.rewritten = rewritten;
    }

    /** Whether names of people and places are looked for, beside what has a form. */
    boolean looksForNames() {
        return names;
    }

    boolean isRewritten() {
        return rewritten;
    }
}
