package dev.hubgate.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void thoseWhoReadForLongDoNotKeepOthersFromTheirTurn() throws InterruptedException {
        var over = new AtomicBoolean();
        int processors = Runtime.getRuntime().availableProcessors();
        var reading = new CountDownLatch(processors);
        for (int i = 0; i < processors; i++) {
            Thread.ofVirtual().start(() -> {
                var budget = Budget.of(Duration.ofMinutes(1));
                reading.countDown();
                while (!over.get()) {
                    budget.check();
                }
            });
        }
        var turn = new CountDownLatch(1);
        try {
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
            Thread.ofVirtual().start(turn::countDown);

            assertThat(turn.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            over.set(true);
        }
    }
}
