package dev.hubgate.firewall.redaction;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts the values of a vault back where their placeholders stand; what goes into the vault later is not restored. Belongs to one reply,
 * which grows by {@link #MOST_CHARS} at most: a long value that a model names again and again would fill all memory.
 */
public final class Restorer {

    /** So many characters of values are put back; placeholders beyond them stay. */
    public static final int MOST_CHARS = 8 << 20;

    private final Forms forms;
    private final AtomicInteger room = new AtomicInteger(MOST_CHARS);

    private Restorer(Forms forms) {
        this.forms = forms;
    }

    public static Restorer of(Vault vault) {
        return new Restorer(new Forms(vault.values()));
    }

    /** Whether there is nothing to put back. */
    public boolean isIdle() {
        return forms.count() == 0;
    }

    /** A whole text with its values. */
    public String text(String text) {
        return whole(text, stream(false));
    }

    /** A whole text that is JSON: values are escaped as its strings are. */
    public String json(String text) {
        return whole(text, stream(true));
    }

    /** For one text that comes in pieces, plain or JSON. */
    public StreamRestorer stream(boolean json) {
        return new StreamRestorer(forms, room, json);
    }

    private static String whole(String text, StreamRestorer stream) {
        var most = stream.next(text);
        var rest = stream.end();
        return rest.isEmpty() ? most : most + rest;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Restorer[" + forms.count() + " values]";
    }
}
