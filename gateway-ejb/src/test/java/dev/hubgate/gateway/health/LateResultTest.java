package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import org.junit.jupiter.api.Test;

class LateResultTest {

    private final Ward ward = new Ward();

    @Test
    void aSuccessFromBeforeItOpenedDoesNotCloseIt() {
        var early = ward.enter();
        ward.fail(5, Ward.BROKEN);
        early.succeeded(0, 0, 0);
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
    }

    @Test
    void aFailureFromBeforeItOpenedDoesNotMakeItLonger() {
        var early = ward.enter();
        ward.fail(5, Ward.BROKEN);
        ward.pass(3_000);
        early.failed(Ward.REFUSED);
        assertThat(ward.rests()).isEqualTo(2_000);
    }

    @Test
    void whatBeganBeforeTheProbeDoesNotEndIt() {
        var early = ward.enter();
        var earlier = ward.enter();
        var earliest = ward.enter();
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        var probe = ward.enter();
        early.abandoned();
        earlier.failed(Ward.BROKEN);
        earliest.succeeded(0, 0, 0);
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        assertThat(ward.enter()).isNull();
        probe.succeeded(0, 0, 0);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
    }

    @Test
    void failuresFromBeforeItClosedAreNotCounted() {
        var early = ward.enter();
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        ward.succeed(1);
        early.failed(Ward.REFUSED);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
    }

    @Test
    void aProbeOfAnEarlierOpeningSaysNothing() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        var probe = ward.enter();
        probe.failed(Ward.BROKEN);
        probe.succeeded(0, 0, 0);
        assertThat(ward.rests()).isEqualTo(10_000);
    }

    @Test
    void limitsHeardTogetherAreOne() {
        var one = ward.enter();
        var two = ward.enter();
        one.failed(Failure.providerRateLimited("acme", 0));
        two.failed(Failure.providerRateLimited("acme", 0));
        assertThat(ward.rests()).isEqualTo(1_000);
    }
}
