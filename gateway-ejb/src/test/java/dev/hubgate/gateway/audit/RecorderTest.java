package dev.hubgate.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Requests;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecorderTest {

    /** A table that refuses as often as it is told to. */
    private static final class Table extends Requests {

        private final List<RequestRecord> rows = new ArrayList<>();
        private final CountDownLatch refused = new CountDownLatch(1);
        private int refusals;

        @Override
        public synchronized void write(List<RequestRecord> records) {
            if (refusals-- > 0) {
                refused.countDown();
                throw new StorageFailure(new SQLException("gone", "08006"));
            }
            rows.addAll(records);
        }
    }

    private final Table table = new Table();
    private final Recorder recorder = new Recorder(table);

    @Test
    void whatIsLeftIsWrittenWhenItStops() {
        recorder.start();
        var rows = new ArrayList<RequestRecord>();
        for (int i = 0; i < 1_200; i++) {
            rows.add(new Trace("/v1/models").record());
            recorder.record(rows.getLast());
        }
        recorder.stop();
        assertThat(table.rows).containsExactlyElementsOf(rows);
        assertThat(recorder.dropped()).isZero();
    }

    @Test
    void aDatabaseThatIsAwayForAMomentLosesNothing() throws InterruptedException {
        table.refusals = 1;
        recorder.start();
        recorder.record(new Trace("/v1/models").record());
        assertThat(table.refused.await(5, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 300 && table.rows.isEmpty(); i++) {
            Thread.sleep(10);
        }
        recorder.stop();
        assertThat(table.rows).hasSize(1);
    }

    @Test
    void aFloodOfStrangersIsDroppedAndCounted() {
        for (int i = 0; i < 20_050; i++) {
            recorder.record(new Trace("unknown").record());
        }
        assertThat(recorder.dropped()).isEqualTo(50);
    }
}
