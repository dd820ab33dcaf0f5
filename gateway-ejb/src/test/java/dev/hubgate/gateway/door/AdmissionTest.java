package dev.hubgate.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(2);

    @Test
    void letsInAsManyAsThereIsRoomFor() {
        admission.enter();
        admission.enter();
        var failure = Fails.of(admission::enter);
        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.retryAfterSeconds()).isPositive();
        assertThat(admission.inFlight()).isEqualTo(2);
        admission.leave();
        admission.enter();
        assertThat(admission.inFlight()).isEqualTo(2);
    }

    @Test
    void letsNobodyInOnceItDrains() {
        assertThat(admission.drain(0)).isZero();
        assertThat(admission.isDraining()).isTrue();
        assertThat(Fails.of(admission::enter).status()).isEqualTo(503);
        assertThat(admission.inFlight()).isZero();
    }

    @Test
    void waitsForThoseInside() {
        admission.enter();
        CompletableFuture.delayedExecutor(60, TimeUnit.MILLISECONDS).execute(admission::leave);
        var start = System.nanoTime();
        assertThat(admission.drain(5_000)).isZero();
        assertThat(System.nanoTime() - start).isBetween(50_000_000L, 3_000_000_000L);
    }

    @Test
    void saysHowManyAreStillInsideWhenItGivesUp() {
        admission.enter();
        assertThat(admission.drain(30)).isOne();
    }
}
