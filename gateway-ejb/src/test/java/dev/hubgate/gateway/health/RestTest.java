package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final Failure LIMITED = Failure.providerRateLimited("acme", 0);

    private final Ward ward = new Ward();

    @Test
    void restsForAsLongAsTheProviderSaysAndAMinuteAtMost() {
        ward.fail(1, Failure.providerRateLimited("acme", 20));
        assertThat(ward.rests()).isEqualTo(20_000);
        assertThat(ward.enter()).isNull();
        ward.pass(19_999);
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        ward.pass(1);
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        ward.fail(1, Failure.providerOverloaded("acme", 3_600));
        assertThat(ward.rests()).isEqualTo(60_000);
    }

    @Test
    void restsLongerEachTimeWhereTheProviderSaysNothing() {
        for (var seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            ward.fail(1, LIMITED);
            assertThat(ward.rests()).isEqualTo(seconds * 1_000L);
            ward.pass(seconds * 1_000L);
        }
    }

    @Test
    void aSuccessMakesItShortAgain() {
        ward.fail(1, LIMITED);
        ward.pass(1_000);
        ward.fail(1, LIMITED);
        ward.pass(2_000);
        ward.succeed(1);
        ward.fail(1, LIMITED);
        assertThat(ward.rests()).isEqualTo(1_000);
    }

    @Test
    void aSuccessFromBeforeDoesNotMakeItShortAgain() {
        var early = ward.enter();
        ward.fail(1, LIMITED);
        early.succeeded(0, 0, 0);
        assertThat(ward.rests()).isEqualTo(1_000);
        ward.pass(1_000);
        ward.fail(1, LIMITED);
        assertThat(ward.rests()).isEqualTo(2_000);
    }

    @Test
    void whatSaysLongerLaterIsHeard() {
        var early = ward.enter();
        ward.fail(1, Failure.providerRateLimited("acme", 3));
        early.failed(Failure.providerRateLimited("acme", 9));
        assertThat(ward.rests()).isEqualTo(9_000);
    }

    @Test
    void limitsAreNoFailures() {
        for (var i = 0; i < 30; i++) {
            ward.fail(1, LIMITED);
            ward.pass(30_000);
        }
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        assertThat(ward.health().opened()).isEmpty();
    }

    @Test
    void aModelThatIsNotThereRestsForAMinute() {
        var gone = Failure.upstreamRejected(400, "model_decommissioned", "Gone.", null)
                .elsewhere();
        for (var failure : List.of(Failure.upstreamModelNotFound("No such model."), gone)) {
            var other = new Ward();
            other.fail(1, failure);
            assertThat(other.rests()).isEqualTo(60_000);
            other.pass(60_000);
            assertThat(other.standing()).isEqualTo(Standing.READY);
        }
    }

    @Test
    void aRequestThatIsWrongSaysNothing() {
        var failures = List.of(
                Ward.WRONG,
                Failure.unsupported("seed", "acme"),
                Failure.contextTooLong("Too long."),
                Failure.upstreamRejected(413, "request_too_large", "Too large.", null)
                        .elsewhere(),
                Failure.contentFiltered("content_filter", "No."),
                Failure.modelNotFound(List.of()),
                Failure.clientClosed(),
                Failure.internal());
        for (var failure : failures) {
            ward.fail(4, Ward.BROKEN);
            ward.fail(20, failure);
            assertThat(ward.standing()).as(failure.code()).isEqualTo(Standing.READY);
            ward.fail(1, Ward.BROKEN);
            assertThat(ward.standing()).as(failure.code()).isEqualTo(Standing.RESTING);
            ward.pass(5_000);
            ward.succeed(1);
        }
    }
}
