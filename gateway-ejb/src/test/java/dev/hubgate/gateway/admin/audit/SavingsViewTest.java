package dev.hubgate.gateway.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Usd;
import dev.hubgate.store.audit.Savings.OfModel;
import dev.hubgate.store.audit.Savings.Saved;
import dev.hubgate.store.audit.Savings.Sums;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavingsViewTest {

    private static final TimeRange.Between TIME =
            new TimeRange.Between(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));

    private static Sums sums(long cost, long mean, long dearest) {
        return new Sums(3, BigInteger.valueOf(cost), BigInteger.valueOf(mean), BigInteger.valueOf(dearest));
    }

    private static SavingsView of(Sums sums) {
        return SavingsView.of(TIME, new Saved(sums, List.of(new OfModel("m", sums)), 2, BigInteger.TEN));
    }

    @Test
    void tellsWhatWasSavedInDollarsAndInParts() {
        var view = of(sums(770_000_000, 1_000_000_000, 3_000_000_000L));
        assertThat(view.savedAgainstMeanUsd()).isEqualTo(Usd.ofNano(230_000_000L));
        assertThat(view.savedAgainstDearestUsd()).isEqualTo(Usd.ofNano(2_230_000_000L));
        assertThat(view.savedAgainstMean()).isEqualByComparingTo("0.23");
        assertThat(view.savedAgainstDearest()).isEqualByComparingTo("0.7433");
        assertThat(view.byModel())
                .singleElement()
                .satisfies(row -> assertThat(row.costUsd()).isEqualTo(view.costUsd()));
        assertThat(view.own()).isEqualTo(new SavingsView.Own(2, Usd.ofNano(10L)));
    }

    /** A failover may go to a dearer provider. */
    @Test
    void ownsUpToALoss() {
        var view = of(sums(3, 2, 3));
        assertThat(view.savedAgainstMeanUsd()).isEqualTo(Usd.ofNano(-1L));
        assertThat(view.savedAgainstMean()).isEqualByComparingTo("-0.5");
        assertThat(view.savedAgainstDearest()).isZero();
    }

    @Test
    void hasNoPartsOfNothing() {
        var view = of(sums(0, 0, 0));
        assertThat(view.savedAgainstMean()).isNull();
        assertThat(view.savedAgainstDearest()).isNull();
        assertThat(view.savedAgainstMeanUsd()).isEqualTo(Usd.ofNano(0L));
    }
}
