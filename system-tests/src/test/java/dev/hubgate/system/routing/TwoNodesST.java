package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.SecondNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is changed on one node is so on another one a moment later, while requests come in there all the time. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesST {
    private static final int CHANGES = 20;
    /** A second is what is promised; a busy machine gets more. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RunningHubgate first;
    private SecondNode second;
    private AdminApi admin;
    private Fleet fleet;
    private Account account;
    private Endpoint there;

    @BeforeAll
    void start() throws IOException {
        first = RunningHubgate.start("two-nodes-first", "oat_two_nodes_on_one_database_0123456789");
        second = SecondNode.start(first, "two-nodes-second");
        admin = first.admin();
        fleet = Fleet.register(admin, 1);
        account = admin.newAccount(100_000_000);
        there = second.as(account.key());
        Eventually.get(PATIENCE, () -> there.get("/v1/models").status(), status -> status == 200);
    }

    @AfterAll
    void stop() throws IOException {
        if (second != null) {
            second.close();
        }
        first.close();
        fleet.close();
    }

    @Test
    void chargesByANewPriceOnTheOtherNode() {
        measure(
                "price",
                change -> admin.offer(fleet.offer(fleet.get(0), 0)
                        .put("input_usd_per_mtok", String.valueOf(change))
                        .put("output_usd_per_mtok", String.valueOf(change))),
                change -> {
                    Seen seen = Seen.of(there, Asked.of(fleet.open()));
                    assertThat(seen.ok()).as(seen.toString()).isTrue();
                    long tokens = Long.parseLong(seen.header("x-hub-prompt-tokens"))
                            + Long.parseLong(seen.header("x-hub-completion-tokens"));
                    return seen.costUsd().movePointRight(9).longValueExact() == tokens * change * 1_000;
                });
    }

    @Test
    void allowsWhatTheProjectAllowsOnTheOtherNode() {
        measure(
                "project",
                change -> admin.choose(account, choices -> {
                    String model = change % 2 == 0 ? fleet.model() : "sandbox-chat";
                    choices.putArray("allowed_models").add(model);
                }),
                change -> Seen.of(there, Asked.of(fleet.open())).status() == (change % 2 == 0 ? 200 : 403));
    }

    /** Makes numbered changes on the first node, and waits for each on the second. */
    private static void measure(String what, IntConsumer change, IntPredicate seen) {
        List<Long> took = new ArrayList<>();
        for (int number = 1; number <= CHANGES; number++) {
            int current = number;
            change.accept(current);
            long start = System.nanoTime();
            Eventually.get(PATIENCE, () -> seen.test(current), arrived -> arrived);
            took.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        Collections.sort(took);
        System.out.println(
                "two nodes: a changed " + what + " is in force on the other node after " + took.get(CHANGES / 2)
                        + " ms in the median, " + took.getLast() + " ms at most, of " + CHANGES + " changes");
    }
}
