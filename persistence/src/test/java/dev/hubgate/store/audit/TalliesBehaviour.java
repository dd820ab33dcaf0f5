package dev.hubgate.store.audit;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Payer;
import dev.hubgate.store.audit.Tallies.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found is counted over a project's records of a time. */
public interface TalliesBehaviour {

    private static void found(Payer payer, Tally... tallies) {
        var row = payer.record(payer.hold(1), 1);
        the(Requests.class)
                .write(List.of(new RequestRecord(
                        row.requestId(),
                        row.at(),
                        row.who(),
                        row.asked(),
                        row.route(),
                        row.outcome(),
                        new RequestRecord.Guarding("redacted", 3, List.of(tallies)),
                        row.usage(),
                        row.money(),
                        row.timing())));
    }

    private static List<Sum> sums(Payer payer, Instant from, Instant until) {
        return the(Tallies.class).sums(payer.tenantId(), payer.projectId(), from, until);
    }

    @Test
    default void countsAddUpByEntityAndAction() {
        var payer = Payer.with(0);
        found(
                payer,
                new Tally("EMAIL", "messages[].content", "redact", 2),
                new Tally("EMAIL", "tools[].function.description", "redact", 3),
                new Tally("PERSON", "user", "flag", 1));
        found(payer, new Tally("EMAIL", "messages[].content", "redact", 4));
        found(payer);
        found(Payer.with(0), new Tally("EMAIL", "messages[].content", "redact", 100));
        var soon = Instant.now().plusSeconds(5);
        assertThat(sums(payer, soon.minus(Duration.ofHours(1)), soon))
                .containsExactly(new Sum("EMAIL", "redact", 9, 2), new Sum("PERSON", "flag", 1, 1));
        assertThat(sums(payer, soon, soon.plusSeconds(5))).isEmpty();
    }

    @Test
    default void theColumnHasNoRoomForAValue() {
        var payer = Payer.with(0);
        found(payer, new Tally("EMAIL", "messages[].content", "redact", 2));
        assertThatThrownBy(() -> change(
                        "UPDATE request_record SET findings = 'someone@example.com' WHERE tenant_id = ?",
                        payer.tenantId()))
                .hasMessageContaining("request_record_findings_shape");
    }
}
