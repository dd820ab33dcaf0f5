package dev.hubgate.firewall.redaction;

/** Puts the values of a vault back where their placeholders stand. Immutable; what goes into the vault later is not restored. */
public final class Restorer {

    private final Forms forms;

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
        return new StreamRestorer(forms, json);
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
