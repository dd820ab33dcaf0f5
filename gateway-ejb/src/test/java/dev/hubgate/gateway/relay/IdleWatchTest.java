package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private final IdleWatch watch = new IdleWatch();

    @BeforeEach
    void start() {
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void looksAFewTimesASecond() throws InterruptedException {
        var looks = new CountDownLatch(3);
        try (var watching = watch.watch(now -> looks.countDown())) {
            assertThat(looks.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(watching).isNotNull();
        }
    }

    @Test
    void oneThatFailsDoesNotBlindItForTheOthers() throws InterruptedException {
        var looks = new CountDownLatch(3);
        try (var failing = watch.watch(now -> {
                    throw new IllegalStateException("odd");
                });
                var watching = watch.watch(now -> looks.countDown())) {
            assertThat(looks.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(failing).isNotSameAs(watching);
        }
    }

    @Test
    void looksNoMoreAtWhatWasTakenOffTheList() throws InterruptedException {
        var looks = new AtomicInteger();
        watch.watch(now -> looks.incrementAndGet()).close();
        var later = new CountDownLatch(2);
        try (var watching = watch.watch(now -> later.countDown())) {
            assertThat(later.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(watching).isNotNull();
        }
        assertThat(looks.get()).isLessThanOrEqualTo(1);
    }
}
