package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void returnsWhatTheStepReturns() throws Exception {
        assertThat(Patience.of(Duration.ofSeconds(10), () -> 42)).isEqualTo(42);
    }

    @Test
    void throwsWhatTheStepThrows() {
        assertThatThrownBy(() -> Patience.of(Duration.ofSeconds(10), () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no");
    }

    @Test
    void ends() {
        var never = new CountDownLatch(1);
        assertThatThrownBy(() -> Patience.of(Duration.ofMillis(20), () -> {
                    never.await();
                    return 0;
                }))
                .isInstanceOf(TimeoutException.class);
    }
}
