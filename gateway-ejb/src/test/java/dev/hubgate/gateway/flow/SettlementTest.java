package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.store.audit.RequestRecord.Usage;
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
}
