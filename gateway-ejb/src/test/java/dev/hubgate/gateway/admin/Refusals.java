package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What drafts are tested with: JSON in, the draft or its failure out. */
public final class Refusals {

    private Refusals() {}

    /** The draft that the reader makes of the body. */
    public static <D extends Draft> D read(String body, Class<D> type) {
        return DraftReader.read(body.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The failure of what is called; it must be one. */
    public static Failure of(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).as("a failure").isNotNull();
        return thrown.failure();
    }

    /** The field that a body is refused for, with status 400. */
    public static String param(String body, Class<? extends Draft> type) {
        var failure = of(() -> read(body, type));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.message()).isNotBlank();
        return failure.param();
    }
}
