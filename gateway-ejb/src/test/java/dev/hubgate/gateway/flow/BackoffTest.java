package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Failure DOWN = Failure.providerUnavailable("groq", "is down");
    private static final long PLENTY = 60_000;

    private final Backoff longest = new Backoff(new RetrySettings(5, 60, 30, 10), most -> most);
    private final Backoff shortest = new Backoff(new RetrySettings(5, 60, 30, 10), most -> 0);

    @Test
    void growsExponentiallyWithFullJitter() {
        assertThat(longest.pauseMs(DOWN, 1, false, PLENTY)).hasValue(250);
        assertThat(longest.pauseMs(DOWN, 2, false, PLENTY)).hasValue(500);
        assertThat(longest.pauseMs(DOWN, 4, false, PLENTY)).hasValue(2_000);
        assertThat(shortest.pauseMs(DOWN, 4, false, PLENTY)).hasValue(0);
    }

    @Test
    void waitsAsLongAsTheProviderAskedForAndNoLongerThanIsSensible() {
        assertThat(shortest.pauseMs(Failure.providerOverloaded("groq", 7), 1, false, PLENTY))
                .hasValue(7_000);
        assertThat(shortest.pauseMs(Failure.providerOverloaded("groq", 11), 1, false, PLENTY))
                .isEmpty();
        assertThat(shortest.pauseMs(Failure.providerOverloaded("groq", 7), 1, false, 6_000))
                .as("the deadline is nearer")
                .isEmpty();
    }

    @Test
    void leavesALegAfterTwoTriesWhereThereAreOthers() {
        assertThat(longest.pauseMs(DOWN, 1, true, PLENTY)).hasValue(250);
        assertThat(longest.pauseMs(DOWN, 2, true, PLENTY)).isEmpty();
        assertThat(longest.pauseMs(Failure.providerRateLimited("groq", 1), 1, true, PLENTY))
                .isEmpty();
    }

    @Test
    void givesUpAfterTheLastTry() {
        assertThat(longest.pauseMs(DOWN, 4, false, PLENTY)).isNotEqualTo(OptionalLong.empty());
        assertThat(longest.pauseMs(DOWN, 5, false, PLENTY)).isEmpty();
    }

    @Test
    void doesNotTryAgainWhatWouldFailAgain() {
        assertThat(longest.pauseMs(Failure.invalid("x", "no"), 1, false, PLENTY))
                .isEmpty();
        assertThat(longest.pauseMs(Failure.quotaExhausted("groq"), 1, false, PLENTY))
                .isEmpty();
        assertThat(longest.pauseMs(Failure.timeout("groq"), 1, false, PLENTY)).isEmpty();
    }
}
