package dev.hubgate.system.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/**
 * Each provider breaks in each way, plain and streamed: the client gets the right envelope in time, nothing of the broken
 * body, and pays for nothing that was not produced. All are asked at once, of a Hubgate with short time limits.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BrokenUpstreamST {
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final long CREDITS = 100_000_000;
    private static final Map<String, String> LIMITS = Map.of(
            // Each case by itself: what another one broke has nothing to do with it, and nothing is tried again.
            "HUBGATE_UPSTREAM_BREAKERS", "false",
            "HUBGATE_RETRY_MAX_TRIES", "1",
            "HUBGATE_UPSTREAM_FIRST_BYTE_TIMEOUT_SECONDS", "2",
            "HUBGATE_UPSTREAM_IDLE_TIMEOUT_SECONDS", "2",
            "HUBGATE_UPSTREAM_TOTAL_TIMEOUT_SECONDS", "4");

    private final Map<Breakage, Ending> endings = new LinkedHashMap<>();
    private final List<String> afterwards = new ArrayList<>();
    private RunningHubgate hubgate;
    private Books books;
    private Map<String, JsonNode> records;

    @BeforeAll
    void breakEverything() throws IOException, InterruptedException, ExecutionException {
        hubgate = RunningHubgate.start("broken", LIMITS);
        Account account = hubgate.admin().newAccount(CREDITS);
        Endpoint caller = hubgate.as(account.key());
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<Breakage, Future<Ending>> running = new LinkedHashMap<>();
            for (Breakage breakage : Breakage.all()) {
                running.put(breakage, pool.submit(() -> Ending.of(caller, breakage, mark(breakage))));
            }
            for (Breakage breakage : running.keySet()) {
                endings.put(breakage, running.get(breakage).get());
            }
        }
        for (String model : Breakage.MODELS) {
            var sound = new Breakage(model, false, "calls 0", Breakage.End.WELL, null, true);
            for (int again = 0; again < 3; again++) {
                afterwards.add(Ending.of(caller, sound, "afterwards" + again).content());
            }
        }
        books = Books.settled(hubgate.admin(), account);
        records = Eventually.get(
                        Duration.ofSeconds(5),
                        () -> hubgate.admin().requests(account),
                        rows -> rows.size() >= endings.size() + afterwards.size())
                .stream()
                .collect(Collectors.toMap(row -> row.path("request_id").asString(), Function.identity()));
    }

    @AfterAll
    void stop() throws IOException {
        hubgate.close();
    }

    private static String mark(Breakage breakage) {
        return "mark" + Integer.toHexString(breakage.toString().hashCode());
    }

    @TestFactory
    Stream<DynamicTest> endsAsItMust() {
        return endings.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().toString(), () -> check(entry.getKey(), entry.getValue())));
    }

    private void check(Breakage breakage, Ending ending) {
        assertThat(ending.took()).isLessThan(PATIENCE);
        assertThat(ending.everything()).doesNotContain("nginx", "<html", "The provider refuses");
        assertThat(ending.done()).as("the end of the stream").isTrue();
        switch (breakage.end()) {
            case WELL -> well(breakage, ending);
            case REFUSED -> refused(breakage, ending);
            case BROKEN_OFF -> brokenOff(breakage, ending);
        }
        if (!breakage.reusable()) {
            assertThat(callsAfterOnItsConnection(breakage)).isEmpty();
        }
    }

    private static void well(Breakage breakage, Ending ending) {
        assertThat(ending.status()).as(ending.everything()).isEqualTo(200);
        assertThat(ending.content()).isEqualTo(Breakage.answer(mark(breakage)));
        assertThat(ending.finish()).containsExactly("stop");
        if (breakage.streamed()) {
            assertThat(ending.spread()).as("each event at once").isGreaterThan(Duration.ofMillis(150));
        }
    }

    private void refused(Breakage breakage, Ending ending) {
        assertThat(ending.status()).as(ending.everything()).isEqualTo(breakage.status());
        error(breakage, ending);
        assertThat(ending.content()).isEmpty();
        assertThat(books.chargeOf(ending.requestId())).as("charged").isZero();
        assertThat(books.charged()).doesNotContain(ending.requestId());
    }

    private void brokenOff(Breakage breakage, Ending ending) {
        assertThat(ending.status()).as(ending.everything()).isEqualTo(200);
        error(breakage, ending);
        assertThat(ending.finish()).containsExactly("error");
        assertThat(Breakage.answer(mark(breakage))).startsWith(ending.content());
        assertThat(ending.content()).isNotEmpty().isNotEqualTo(Breakage.answer(mark(breakage)));
        JsonNode record = records.get(ending.requestId());
        long produced = Math.ceilDiv(ending.content().length(), 4);
        assertThat(record.path("completion_tokens").asLong())
                .as("tokens charged for")
                .isBetween(1L, produced);
        assertThat(books.chargeOf(ending.requestId()))
                .as("charged, nano-dollars")
                .isPositive()
                .isEqualTo(record.path("cost_nano_usd").asLong());
    }

    private static void error(Breakage breakage, Ending ending) {
        assertThat(ending.error().path("type").asString("")).isEqualTo("upstream_error");
        assertThat(ending.error().path("code").asString("")).isEqualTo(breakage.code());
        assertThat(ending.error().path("message").asString("")).isNotBlank();
    }

    private List<UpstreamCall> callsAfterOnItsConnection(Breakage breakage) {
        UpstreamCall broken = hubgate.upstream().callsWith(mark(breakage)).getFirst();
        return hubgate.upstream().calls().stream()
                .filter(call -> call.connection() == broken.connection())
                .dropWhile(call -> call != broken)
                .skip(1)
                .toList();
    }

    /** Whatever a broken answer left behind on a connection is no part of another one. */
    @Test
    void answersWellAfterwards() {
        assertThat(afterwards).hasSize(3 * Breakage.MODELS.size()).allMatch(said -> said.contains("afterwards"));
        assertThat(afterwards.stream().distinct()).hasSize(3);
    }

    @Test
    void holdsNothingAfterwards() {
        assertThat(books.wallet().held()).isZero();
        books.balanced();
    }

    @Test
    void sendsNothingThatAProviderRefuses() {
        assertThat(hubgate.upstream().protests()).isEmpty();
    }
}
