package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final Ward ward = new Ward(2);
    private final Health health = ward.health();

    @Test
    void onlySoManyAreAtWorkWithOneCredential() {
        var one = ward.enter();
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        var two = health.enter(Ward.offer("acme", null, "small"));
        assertThat(ward.standing()).isEqualTo(Standing.BUSY);
        assertThat(ward.rests()).isZero();
        assertThat(ward.enter()).isNull();
        assertThat(health.of(Ward.offer("acme", "cred_1", "large"))).isEqualTo(Standing.READY);
        one.abandoned();
        one.abandoned();
        assertThat(ward.standing()).isEqualTo(Standing.READY);
        assertThat(ward.enter()).isNotNull();
        two.failed(Ward.BROKEN);
        assertThat(health.atWork())
                .containsOnlyKeys(new Account("acme", null, false))
                .containsValue(1);
    }

    @Test
    void whatRestsTakesNoPlace() {
        ward.fail(1, Ward.REFUSED);
        assertThat(ward.enter()).isNull();
        assertThat(health.atWork()).isEmpty();
    }

    @Test
    void whatHasRestedIsNotTriedWhileItIsBusy() {
        ward.fail(1, Ward.REFUSED);
        var one = health.enter(Ward.offer("acme", null, "small"));
        var two = health.enter(Ward.offer("acme", null, "small"));
        ward.pass(60_000);
        assertThat(ward.standing()).isEqualTo(Standing.BUSY);
        assertThat(ward.enter()).isNull();
        one.abandoned();
        two.abandoned();
        assertThat(ward.standing()).isEqualTo(Standing.PROBE);
    }

    @Test
    void withoutALimitNobodyIsTurnedAway() {
        var unbounded = new Ward();
        for (var i = 0; i < 1_000; i++) {
            assertThat(unbounded.enter()).isNotNull();
        }
        assertThat(unbounded.standing()).isEqualTo(Standing.READY);
    }
}
