package dev.hubgate.gateway.credential;

/** A credential that is none. Its message names the field at fault and quotes nothing of it. */
public final class MalformedCredential extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    MalformedCredential(String field, String what) {
        super(field + " " + what + ".");
        this.field = field;
    }

    /** Path of the field at fault, such as {@code service_account.private_key}. */
    public String field() {
        return field;
    }
}
