package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final Ward ward = new Ward();

    @Test
    void whatWasNeverCalledIsReady() {
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        assertThat(ward.rests()).isZero();
    }

    @Test
    void opensAfterFiveFailuresInARow() {
        ward.fail(4, Ward.BROKEN);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        ward.fail(1, Failure.timeout("acme"));
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        assertThat(ward.rests()).isEqualTo(5_000);
        assertThat(ward.enter()).isNull();
    }

    @Test
    void aSuccessBreaksTheRow() {
        ward.fail(4, Ward.BROKEN);
        ward.succeed(1);
        ward.fail(4, Ward.BROKEN);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
    }

    @Test
    void opensWhenHalfOfTwentyFailed() {
        for (var i = 0; i < 9; i++) {
            ward.succeed(1);
            ward.fail(1, Ward.BROKEN);
        }
        ward.succeed(1);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        ward.fail(1, Ward.BROKEN);
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
    }

    @Test
    void staysClosedWhenLessThanHalfFailed() {
        ward.succeed(11);
        for (var i = 0; i < 10; i++) {
            ward.fail(1, Ward.BROKEN);
            ward.succeed(1);
        }
        assertThat(ward.standing()).isEqualTo(Standing.READY);
    }

    @Test
    void whatIsOlderThanHalfAMinuteIsForgotten() {
        for (var i = 0; i < 9; i++) {
            ward.succeed(1);
            ward.fail(1, Ward.BROKEN);
        }
        ward.pass(30_000);
        ward.succeed(1);
        ward.fail(1, Ward.BROKEN);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
    }

    @Test
    void exactlyOneMayTryAfterTheRest() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(4_999);
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        assertThat(ward.rests()).isEqualTo(1);
        ward.pass(1);
        assertThat(ward.standing()).isEqualTo(Standing.PROBE);
        assertThat(ward.rests()).isZero();
        assertThat(ward.enter()).isNotNull();
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        assertThat(ward.rests()).isPositive();
        assertThat(ward.enter()).isNull();
    }

    @Test
    void aProbeThatSucceedsClosesIt() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        ward.succeed(1);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        ward.fail(4, Ward.BROKEN);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        ward.fail(1, Ward.BROKEN);
        assertThat(ward.rests()).isEqualTo(5_000);
    }

    @Test
    void aProbeThatFailsDoublesTheRestUpToAMinute() {
        ward.fail(5, Ward.BROKEN);
        for (var seconds : new int[] {5, 10, 20, 40, 60, 60}) {
            assertThat(ward.rests()).isEqualTo(seconds * 1_000L);
            ward.pass(seconds * 1_000L);
            ward.fail(1, Ward.BROKEN);
        }
    }

    @Test
    void chanceMovesTheRestByATenth() {
        ward.chance = 0;
        ward.fail(5, Ward.BROKEN);
        assertThat(ward.rests()).isEqualTo(4_500);
        ward.pass(4_500);
        ward.chance = 1;
        ward.fail(1, Ward.BROKEN);
        assertThat(ward.rests()).isEqualTo(11_000);
    }

    @Test
    void aProbeThatIsAbandonedMakesPlaceForAnother() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        ward.enter().abandoned();
        assertThat(ward.standing()).isEqualTo(Standing.PROBE);
        ward.enter().failed(Ward.WRONG);
        assertThat(ward.standing()).isEqualTo(Standing.PROBE);
    }

    @Test
    void aProbeThatMeetsALimitRestsAndTriesAgain() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        ward.enter().failed(Failure.providerRateLimited("acme", 7));
        assertThat(ward.rests()).isEqualTo(7_000);
        ward.pass(7_000);
        assertThat(ward.standing()).isEqualTo(Standing.PROBE);
    }

    @Test
    void refusalsOpenItAtOnceForAMinute() {
        for (var failure : new Failure[] {Ward.REFUSED, Failure.quotaExhausted("acme")}) {
            var other = new Ward();
            other.fail(1, failure);
            assertThat(other.rests()).isEqualTo(60_000);
            other.pass(60_000);
            assertThat(other.standing()).isEqualTo(Standing.PROBE);
            other.succeed(1);
            assertThat(other.standing()).isEqualTo(Standing.READY);
        }
    }
}
