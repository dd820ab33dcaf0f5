package dev.hubgate.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AttemptCounterTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AttemptCounter counter = new AttemptCounter(3, Duration.ofMinutes(15), now::get);

    @Test
    void refusesAfterTheLimitAndForThatNameOnly() {
        assertThat(attempts("ada", 5)).containsExactly(true, true, true, false, false);
        assertThat(counter.allows("bob")).isTrue();
    }

    @Test
    void startsAnewWhenTheWindowIsOver() {
        attempts("ada", 4);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(15)));
        assertThat(counter.allows("ada")).isTrue();
    }

    @Test
    void refusedAttemptsDoNotProlongTheWindow() {
        attempts("ada", 3);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(14)));
        assertThat(counter.allows("ada")).isFalse();
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(15)));
        assertThat(counter.allows("ada")).isTrue();
    }

    @Test
    void anAttemptGivenBackDoesNotCount() {
        for (int i = 0; i < 10; i++) {
            assertThat(counter.allows("ada")).isTrue();
            counter.giveBack("ada");
        }
    }

    @Test
    void keepsABoundedNumberOfNames() {
        for (int i = 0; i < 30_000; i++) {
            counter.allows("stranger" + i);
        }
        assertThat(counter.size()).isEqualTo(20_000);
    }

    @Test
    void aFloodOfNamesDoesNotWashOutTheOneThatIsBusy() {
        attempts("client", 3);
        for (int i = 0; i < 30_000; i++) {
            counter.allows("stranger" + i);
            counter.allows("client");
        }
        assertThat(counter.allows("client")).isFalse();
    }

    private boolean[] attempts(String name, int times) {
        var allowed = new boolean[times];
        for (int i = 0; i < times; i++) {
            allowed[i] = counter.allows(name);
        }
        return allowed;
    }
}
