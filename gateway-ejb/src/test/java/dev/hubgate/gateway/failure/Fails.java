package dev.hubgate.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call fails with. */
public final class Fails {

    private Fails() {}

    /** The failure of what is called; it must be one. */
    public static Failure of(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).as("a failure").isNotNull();
        return thrown.failure();
    }
}
