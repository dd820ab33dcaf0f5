package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Worth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Usage USAGE = Usage.ofText(30, 12, "provider");

    private final Books books = new Books();
    private final Trace trace = new Trace("/v1/chat/completions");

    @Test
    void chargesWhatWasUsedOnce() {
        var settlement = books.settlement(trace, 100);
        settlement.used(USAGE);
        settlement.used(USAGE);
        settlement.nothing();
        assertThat(books.posted).hasSize(1);
        assertThat(books.released).isEmpty();
        assertThat(books.posted.getFirst().money().costNano()).isEqualTo(42);
        assertThat(books.posted.getFirst().money().heldNano()).isEqualTo(100);
    }

    @Test
    void neverChargesMoreThanWasHeld() {
        books.settlement(trace, 40).used(USAGE);
        assertThat(books.posted.getFirst().money().costNano()).isEqualTo(40);
    }

    @Test
    void givesBackOnceWhereNothingWasUsed() {
        var settlement = books.settlement(trace, 40);
        settlement.nothing();
        settlement.nothing();
        settlement.used(USAGE);
        assertThat(books.released).hasSize(1);
        assertThat(books.posted).isEmpty();
    }

    @Test
    void aChargeThatCannotBeRecordedIsAFailureAndIsNotRenewed() {
        books.away = true;
        var settlement = books.settlement(trace, 40);
        assertThat(Fails.of(() -> settlement.used(USAGE)).status()).isEqualTo(503);
        assertThat(books.forgotten).containsExactly(trace.requestId());
    }

    @Test
    void aHoldThatCannotBeGivenBackRunsOutByItself() {
        books.away = true;
        books.settlement(trace, 40).nothing();
        assertThat(books.forgotten).containsExactly(trace.requestId());
    }

    @Test
    void aDearerLegRaisesTheHoldAndACheaperOneLeavesIt() {
        var settlement = books.settlement(trace);
        assertThat(settlement.cover(Books.leg(false, 1), 40)).isTrue();
        assertThat(settlement.cover(Books.leg(false, 1), 30)).isTrue();
        assertThat(settlement.cover(Books.leg(false, 2), 90)).isTrue();
        assertThat(books.held).containsExactly(40L, 90L);
        assertThat(trace.money().heldNano()).isEqualTo(90);
    }

    @Test
    void whatTheWalletCannotCoverLeavesTheHoldAsItIs() {
        books.balance = 50;
        var settlement = books.settlement(trace);
        assertThat(settlement.cover(Books.leg(false, 1), 40)).isTrue();
        assertThat(settlement.cover(Books.leg(false, 2), 90)).isFalse();
        assertThat(trace.money().heldNano()).isEqualTo(40);
    }

    @Test
    void anOwnCredentialHoldsAndCostsNothingAndIsEstimated() {
        books.balance = 0;
        var own = Books.leg(true, 3);
        var settlement = books.settlement(trace);
        assertThat(settlement.cover(own, 0)).isTrue();
        settlement.serves(own, List.of(), 0);
        settlement.used(USAGE);
        assertThat(books.held).isEmpty();
        assertThat(books.posted).isEmpty();
        assertThat(books.released).singleElement().satisfies(row -> {
            assertThat(row.money().costNano()).isZero();
            assertThat(row.money().worth()).isEqualTo(new Worth(126L, null, null));
        });
    }

    @Test
    void saysWhatTheUsageWouldHaveCostElsewhere() {
        var settlement = books.settlement(trace);
        var leg = Books.leg(false, 1);
        settlement.cover(leg, 1_000);
        settlement.serves(
                leg, List.of(leg.offer().rate(), Books.leg(false, 4).offer().rate()), 1_000);
        settlement.used(USAGE);
        assertThat(books.posted.getFirst().money().worth()).isEqualTo(new Worth(null, 105L, 168L));
    }

    @Test
    void theMeanOfAbsurdSumsIsNeitherNegativeNorMoreThanTheDearest() {
        var absurd = Usage.ofText(Long.MAX_VALUE, 12, "provider");
        var settlement = books.settlement(trace);
        var leg = Books.leg(false, 4);
        settlement.cover(leg, 1_000);
        settlement.serves(leg, List.of(leg.offer().rate(), leg.offer().rate()), Long.MAX_VALUE);
        settlement.used(absurd);
        assertThat(books.posted.getFirst().money().worth()).isEqualTo(new Worth(null, Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(books.posted.getFirst().money().costNano()).isEqualTo(1_000);
    }

    @Test
    void aFaultOfOurOwnWhileChargingLeavesNoHoldThatIsRenewedForEver() {
        books.faulty = true;
        var settlement = books.settlement(trace, 40);
        assertThatThrownBy(() -> settlement.used(USAGE)).isInstanceOf(IllegalStateException.class);
        assertThat(books.forgotten).containsExactly(trace.requestId());
    }

    @Test
    void nothingIsRecordedOfWhatWasNeverCovered() {
        books.balance = 0;
        var settlement = books.settlement(trace);
        assertThat(settlement.cover(Books.leg(false, 1), 1)).isFalse();
        settlement.nothing();
        assertThat(books.released).isEmpty();
        assertThat(trace.claimRecord())
                .as("left to whoever keeps records of refusals")
                .isTrue();
    }

    @Test
    void aCheaperLegIsChargedNoMoreThanItsOwnBoundThoughADearerOneHeldMore() {
        var settlement = books.settlement(trace);
        settlement.cover(Books.leg(false, 9), 900);
        var cheaper = Books.leg(false, 1);
        settlement.cover(cheaper, 40);
        settlement.serves(cheaper, List.of(), 40);
        settlement.used(USAGE);
        assertThat(books.posted.getFirst().money().costNano()).isEqualTo(40);
    }
}
