package dev.hubgate.system.upstream;

/** What a vendor refuses a request for. */
final class Protest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Protest(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The request is not what the vendor's format allows, there. */
    static Protest at(String path, String what) {
        return new Protest(400, path.isEmpty() ? what : path + ": " + what);
    }

    /** The caller does not prove who it is, or not as this vendor wants it. */
    static Protest stranger(int status, String what) {
        return new Protest(status, what);
    }

    int status() {
        return status;
    }
}
