package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CallTest {

    private final Call call = new Call();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void cancellingEndsEverythingOnce() {
        call.onCancel(ended::incrementAndGet);
        call.onCancel(ended::incrementAndGet);
        assertThat(call.isCancelled()).isFalse();
        call.cancel();
        call.cancel();
        assertThat(call.isCancelled()).isTrue();
        assertThat(ended).hasValue(2);
    }

    @Test
    void whatComesTooLateIsEndedAtOnce() {
        call.cancel();
        call.onCancel(ended::incrementAndGet);
        assertThat(ended).hasValue(1);
    }

    @RepeatedTest(20)
    void nothingIsForgottenWhenBothHappenAtOnce() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(i -> executor.execute(() -> call.onCancel(ended::incrementAndGet)));
            executor.execute(call::cancel);
        }
        assertThat(ended).hasValue(50);
    }
}
