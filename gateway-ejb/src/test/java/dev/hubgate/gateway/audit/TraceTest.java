package dev.hubgate.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Who;
import dev.hubgate.store.audit.RequestRecord.Worth;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace trace = new Trace("/v1/chat/completions");

    @Test
    void beginsAsARequestThatNobodyKnowsAnythingOf() {
        var row = trace.record();
        assertThat(row.requestId()).startsWith("req_").isEqualTo(trace.requestId());
        assertThat(row.who()).isEqualTo(Who.UNKNOWN);
        assertThat(row.asked().endpoint()).isEqualTo("/v1/chat/completions");
        assertThat(row.outcome().status()).isEqualTo(200);
        assertThat(row.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void theRecordIsToBeKeptByOneOnly() {
        assertThat(trace.claimRecord()).isTrue();
        assertThat(trace.claimRecord()).isFalse();
    }

    @Test
    void whatWasHeldStaysBesideWhatItCost() {
        trace.held(100);
        trace.used(Usage.ofText(1, 1, "provider"), 42, Worth.UNKNOWN);
        assertThat(trace.record().money().heldNano()).isEqualTo(100);
        assertThat(trace.record().money().costNano()).isEqualTo(42);
    }

    @Test
    void aFailureAndALostClientStandBesideEachOther() {
        trace.clientGone();
        trace.failed(Failure.timeout("groq"));
        assertThat(trace.outcome().clientGone()).isTrue();
        assertThat(trace.outcome().errorCode()).isEqualTo("timeout");
        trace.clientGone();
        assertThat(trace.outcome().status()).isEqualTo(504);
    }

    @Test
    void theProvidersTimeIsNotTheGateways() throws InterruptedException {
        Thread.sleep(60);
        trace.upstreamTook(TimeUnit.MILLISECONDS.toNanos(40));
        trace.upstreamTook(TimeUnit.MILLISECONDS.toNanos(20));
        trace.firstByte();
        assertThat(trace.overheadMs()).isLessThan(50);
        assertThat(trace.record().timing().firstByteMs()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void timeAfterTheFirstByteIsNotOverhead() throws InterruptedException {
        trace.firstByte();
        var overhead = trace.record().timing().overheadUs();
        Thread.sleep(30);
        trace.firstByte();
        assertThat(trace.record().timing().overheadUs()).isEqualTo(overhead);
        assertThat(trace.record().timing().totalMs()).isGreaterThanOrEqualTo(30);
        assertThat(trace.record().timing().firstByteMs()).isLessThan(30);
    }
}
