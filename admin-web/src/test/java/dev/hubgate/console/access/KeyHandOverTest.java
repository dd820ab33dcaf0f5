package dev.hubgate.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.access.KeyText;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeyHandOverTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final KeyHandOver handOver = new KeyHandOver(now::get);
    private final KeyHandOver.Shown key = new KeyHandOver.Shown("ci", KeyText.mint(KeyText.Kind.PROJECT));

    @Test
    void givesAKeyOutOnce() {
        handOver.put("ticket", key);
        assertThat(handOver.take("ticket")).contains(key);
        assertThat(handOver.take("ticket")).isEmpty();
    }

    @Test
    void givesNothingForAnotherTicket() {
        handOver.put("ticket", key);
        assertThat(handOver.take("other")).isEmpty();
    }

    @Test
    void forgetsWhatNobodyFetches() {
        handOver.put("ticket", key);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(2)));
        assertThat(handOver.take("ticket")).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int i = 0; i <= 1_000; i++) {
            handOver.put("ticket" + i, key);
        }
        assertThat(handOver.take("ticket0")).isEmpty();
        assertThat(handOver.take("ticket1")).isPresent();
    }

    @Test
    void tellsItsSecretToNoLog() {
        assertThat(key.toString()).doesNotContain(key.text().value());
    }
}
