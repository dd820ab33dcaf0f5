package dev.hubgate.gateway.failure;

/** Carries a {@link Failure} out of a room. Has no stack trace: it is an answer, not an accident. */
public class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    FailureException(Failure failure) {
        super(failure.code(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
