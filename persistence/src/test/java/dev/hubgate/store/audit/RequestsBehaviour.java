package dev.hubgate.store.audit;

import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import dev.hubgate.store.Payer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records are kept once and found again, by their tenant only. */
public interface RequestsBehaviour {

    private static Requests.Search search(Payer payer, String project, String request, String before) {
        return new Requests.Search(payer.tenantId(), project, request, before, 10);
    }

    @Test
    default void aRecordComesOutAsItWentInAndOnce() {
        var payer = Payer.with(0);
        var row = payer.record(payer.hold(5), 3);
        the(Requests.class).write(List.of(row, row));
        the(Requests.class).write(List.of(row));
        assertThat(the(Requests.class).find(search(payer, null, null, null))).containsExactly(row);
    }

    @Test
    default void aRefusedStrangerLeavesARecordWithoutNames() {
        var row = new RequestRecord(
                Ids.next("req"),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                RequestRecord.Who.UNKNOWN,
                new RequestRecord.Asked("/v1/models", false, null),
                RequestRecord.Route.NONE,
                new RequestRecord.Outcome(401, "authentication_error", "invalid_api_key", false),
                RequestRecord.Guarding.NONE,
                RequestRecord.Usage.NONE,
                RequestRecord.Money.NONE,
                new RequestRecord.Timing(0, 1, 0, 0));
        the(Requests.class).write(List.of(row));
        assertThat(the(Requests.class).find(new Requests.Search(null, null, row.requestId(), null, 10)))
                .containsExactly(row);
    }

    @Test
    default void aRecordOfAnotherTenantIsNotFound() {
        var payer = Payer.with(0);
        var row = payer.record(payer.hold(5), 3);
        the(Requests.class).write(List.of(row));
        assertThat(the(Requests.class).find(search(Payer.with(0), null, row.requestId(), null)))
                .isEmpty();
        assertThat(the(Requests.class).find(search(payer, "prj_other", null, null)))
                .isEmpty();
        assertThat(the(Requests.class).find(search(payer, payer.projectId(), row.requestId(), null)))
                .containsExactly(row);
    }

    @Test
    default void recordsComeNewestFirstAndInPages() throws InterruptedException {
        var payer = Payer.with(0);
        var older = payer.record(payer.hold(5), 3);
        Thread.sleep(2);
        var newer = payer.record(payer.hold(5), 3);
        the(Requests.class).write(List.of(older, newer));
        assertThat(the(Requests.class).find(search(payer, null, null, null))).containsExactly(newer, older);
        assertThat(the(Requests.class).find(search(payer, null, null, newer.requestId())))
                .containsExactly(older);
    }

    @Test
    default void totalsAddUpAProject() {
        var payer = Payer.with(0);
        the(Requests.class).write(List.of(payer.record(payer.hold(5), 3), payer.record(payer.hold(5), 4)));
        var totals = the(Requests.class).totals(payer.tenantId(), payer.projectId(), 24);
        assertThat(totals).isEqualTo(new Requests.Totals(2, 0, 22, 10, 14, 6, 7));
    }

    @Test
    default void tellsWhichKeysWereUsed() {
        var payer = Payer.with(0);
        var row = payer.record(payer.hold(5), 3);
        the(Requests.class).write(List.of(row, payer.record(payer.hold(5), 4)));
        assertThat(the(Requests.class).useOfKeys(payer.tenantId(), payer.projectId(), 24))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.keyId()).isEqualTo(payer.keyId());
                    assertThat(use.requests()).isEqualTo(2);
                    assertThat(use.lastAt()).isAfterOrEqualTo(row.at());
                });
        assertThat(the(Requests.class).useOfKeys(payer.tenantId(), payer.projectId(), 0))
                .isEmpty();
    }
}
