package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubgate.gateway.directory.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final long MILLI = 1_000_000;

    private final Ward ward = new Ward();
    private final Health health = ward.health();

    @Test
    void withoutBreakersNobodyIsLeftAlone() {
        var open = new Health(0, false);
        for (int i = 0; i < 30; i++) {
            open.enter(Ward.offer()).failed(Ward.REFUSED);
        }
        assertThat(open.of(Ward.offer())).isEqualTo(Standing.READY);
    }

    @Test
    void oneCredentialsTroubleIsNotAnothers() {
        ward.fail(1, Ward.REFUSED);
        assertThat(health.of(Ward.offer())).isEqualTo(Standing.RESTING);
        assertThat(health.of(Ward.offer("acme", "cred_1", "large"))).isEqualTo(Standing.READY);
        assertThat(health.of(Ward.offer("acme", null, "small"))).isEqualTo(Standing.READY);
        assertThat(health.of(Ward.offer("other", null, "large"))).isEqualTo(Standing.READY);
    }

    @Test
    void anOfferOfALaterSnapshotIsTheSame() {
        var price = new Offer(Ward.offer().upstream(), "large", "another", null, "chat", 1, 1, null);
        ward.fail(1, Ward.REFUSED);
        assertThat(health.of(price)).isEqualTo(Standing.RESTING);
    }

    @Test
    void aNameThatOnlyAClientHasSaidIsShownToNobody() {
        var upstream = Ward.offer("acme", "crd_1", "large").upstream();
        health.enter(Offer.unlisted(upstream, "what-a-client-said", "chat")).failed(Ward.BROKEN);
        assertThat(health.snapshot())
                .singleElement()
                .satisfies(seen -> assertThat(seen.nativeId()).isEqualTo("unlisted"));
    }

    @Test
    void whoWorksAgainIsInNoTroubleAnyMore() {
        ward.fail(1, Ward.REFUSED);
        assertThat(health.trouble(Ward.offer())).isEqualTo("upstream_authentication_error");
        ward.pass(70_000);
        ward.succeed(1);
        assertThat(health.trouble(Ward.offer())).isEmpty();
    }

    @Test
    void firstWordAndSpeedAreUnknownBeforeTheyWereSeen() {
        ward.succeed(1);
        ward.fail(1, Ward.BROKEN);
        assertThat(health.firstWordMs(Ward.offer())).isNaN();
        assertThat(health.tokensPerSecond(Ward.offer())).isNaN();
    }

    @Test
    void theFirstThatIsSeenIsTakenAsItIs() {
        ward.enter().succeeded(200 * MILLI, 1_200 * MILLI, 50);
        assertThat(health.firstWordMs(Ward.offer())).isEqualTo(200);
        assertThat(health.tokensPerSecond(Ward.offer())).isEqualTo(50);
    }

    @Test
    void whatWasSeenCountsHalfAfterTwoMinutes() {
        ward.enter().succeeded(100 * MILLI, 0, 0);
        ward.pass(120_000);
        ward.enter().succeeded(400 * MILLI, 0, 0);
        assertThat(health.firstWordMs(Ward.offer())).isCloseTo((100 * 0.5 + 400) / 1.5, within(1e-9));
    }

    @Test
    void itDecaysByTimeAndNotByCount() {
        for (var i = 0; i < 1_000; i++) {
            ward.enter().succeeded(100 * MILLI, 0, 0);
        }
        assertThat(health.firstWordMs(Ward.offer())).isCloseTo(100, within(1e-9));
        ward.pass(20 * 120_000);
        ward.enter().succeeded(400 * MILLI, 0, 0);
        assertThat(health.firstWordMs(Ward.offer())).isCloseTo(400, within(1.0));
    }

    @Test
    void shortRepliesSayNothingOfSpeed() {
        ward.enter().succeeded(200 * MILLI, 1_200 * MILLI, 7);
        ward.enter().succeeded(200 * MILLI, 250 * MILLI, 100);
        ward.enter().succeeded(200 * MILLI, 200 * MILLI, 100);
        assertThat(health.tokensPerSecond(Ward.offer())).isNaN();
        ward.enter().succeeded(200 * MILLI, 251 * MILLI, 8);
        assertThat(health.tokensPerSecond(Ward.offer())).isCloseTo(8 / 0.051, within(1e-6));
    }

    @Test
    void theFirstEndOfAVisitCounts() {
        for (var i = 0; i < 5; i++) {
            var visit = ward.enter();
            visit.abandoned();
            visit.failed(Ward.REFUSED);
            visit.succeeded(MILLI, MILLI, 0);
        }
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        assertThat(health.firstWordMs(Ward.offer())).isNaN();
    }

    @Test
    void aProbeThatAnswersLetsOthersInBeforeItsEnd() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        var probe = ward.enter();
        probe.answered();
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        ward.fail(4, Ward.BROKEN);
        probe.failed(Ward.BROKEN);
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        assertThat(ward.rests()).isEqualTo(5_000);
    }

    @Test
    void answersChangeNothingElse() {
        var early = ward.enter();
        ward.fail(5, Ward.BROKEN);
        early.answered();
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        ward.pass(5_000);
        var probe = ward.enter();
        early.answered();
        assertThat(ward.standing()).isEqualTo(Standing.RESTING);
        probe.abandoned();
        probe.answered();
        assertThat(ward.standing()).isEqualTo(Standing.PROBE);
    }

    @Test
    void whatNobodyAsksForIsForgottenAfterAnHour() {
        ward.enter().succeeded(200 * MILLI, 0, 0);
        ward.pass(3_599_000);
        assertThat(health.firstWordMs(Ward.offer())).isEqualTo(200);
        ward.pass(3_601_000);
        assertThat(health.firstWordMs(Ward.offer())).isNaN();
        assertThat(health.snapshot()).isEmpty();
    }

    @Test
    void manyCredentialsDoNotFillTheMemory() {
        for (var i = 0; i < 50_000; i++) {
            health.enter(Ward.offer("acme", "cred_" + i, "large")).succeeded(0, 0, 0);
        }
        assertThat(health.resting()).hasSize(1);
        assertThat(health.targets()).isLessThanOrEqualTo(20_000);
        assertThat(health.snapshot()).hasSize(1_000);
    }

    @Test
    void aSnapshotShowsTroubleFirst() {
        health.enter(Ward.offer("a", "cred_1", "x")).succeeded(250 * MILLI, 1_250 * MILLI, 30);
        health.enter(Ward.offer("b", null, "y")).failed(Ward.REFUSED);
        health.enter(Ward.offer("b", null, "z")).abandoned();
        assertThat(health.snapshot())
                .containsExactly(
                        new Sighting("b", null, false, "y", Standing.RESTING, 60_000, Double.NaN, Double.NaN, 1),
                        new Sighting("a", "cred_1", true, "x", Standing.READY, 0, 250, 30, 0),
                        new Sighting("b", null, false, "z", Standing.READY, 0, Double.NaN, Double.NaN, 0));
        assertThat(health.resting())
                .containsOnlyKeys(List.of("a", "b"))
                .containsEntry("a", 0L)
                .containsEntry("b", 1L);
        assertThat(health.opened()).containsOnlyKeys("b").containsEntry("b", 1L);
    }

    @Test
    void openingsAreCountedWithThoseAfterATry() {
        ward.fail(5, Ward.BROKEN);
        ward.pass(5_000);
        ward.fail(1, Ward.BROKEN);
        ward.pass(10_000);
        ward.succeed(1);
        assertThat(health.opened()).containsEntry("acme", 2L);
    }
}
