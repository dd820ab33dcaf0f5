package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.routing.Campaign.Shot;
import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand requests of three tenants to six providers that fail, hang, limit, close, cut and recover while they run.
 * One tenant has a credential of its own that works, another one that does not.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FleetST {
    private static final int PROVIDERS = 6;
    private static final int REQUESTS_EACH = 1_000;
    private static final int CLIENTS = 48;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long CREDITS = 100_000_000;
    private static final int PLAIN = 0;
    private static final int OWN = 1;
    private static final int BAD = 2;
    /** Where nobody fails, but for what is still on its way when the next phase begins, or too slow on a busy machine. */
    private static final double CALM = 0.9;

    private static final String OPERATOR_KEY = FleetProvider.GOOD_KEY + "operator";
    private static final String OWN_KEY = FleetProvider.GOOD_KEY + "tenant";
    private static final String BAD_KEY = "sk-bad-tenant";
    /** Three hangs in a row at two seconds each, and a slow machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(12);

    private static final Map<String, String> LIMITS = Map.of(
            "HUBGATE_UPSTREAM_FIRST_BYTE_TIMEOUT_SECONDS", "2",
            "HUBGATE_UPSTREAM_IDLE_TIMEOUT_SECONDS", "2",
            "HUBGATE_UPSTREAM_TOTAL_TIMEOUT_SECONDS", "10");

    private final List<Phase> script = Phase.script();
    private final Map<Integer, Map<String, String>> states = new ConcurrentHashMap<>();
    private final List<Books> books = new ArrayList<>();
    private RunningHubgate hubgate;
    private Fleet fleet;
    private Endpoint plain;
    private List<Shot> shots;
    private Map<String, List<Visit>> visits;

    @BeforeAll
    void play() throws Exception {
        hubgate = RunningHubgate.start("fleet", LIMITS);
        AdminApi admin = hubgate.admin();
        fleet = Fleet.register(admin, "fleet", PROVIDERS);
        String first = fleet.get(0).name();
        List<Account> tenants =
                Stream.generate(() -> admin.newAccount(CREDITS)).limit(3).toList();
        admin.ownCredential(tenants.get(OWN), first, OWN_KEY);
        admin.ownCredential(tenants.get(BAD), first, BAD_KEY);
        for (int tenant : List.of(OWN, BAD)) {
            admin.choose(tenants.get(tenant), choices -> choices.put("managed_fallback", true));
        }
        List<Integer> turns = List.of(PLAIN, OWN, PLAIN, BAD, PLAIN);
        List<Endpoint> callers = turns.stream()
                .map(tenant -> hubgate.as(tenants.get(tenant).key()))
                .toList();
        plain = hubgate.as(tenants.get(PLAIN).key());
        shots = new Campaign(fleet, script, REQUESTS_EACH, CLIENTS, PAUSE, this::noteStates).run(callers, turns);
        visits = fleet.providers().stream()
                .flatMap(provider -> provider.visits().stream())
                .collect(Collectors.groupingBy(Visit::mark));
        System.out.println(new PhaseTable(script, shots, states));
        for (Account tenant : tenants) {
            books.add(Books.settled(admin, tenant, Duration.ofSeconds(15)));
        }
    }

    @AfterAll
    void stop() throws IOException {
        hubgate.close();
        fleet.close();
    }

    /** Where the operator's credential is not simply called. */
    private void noteStates(int phase) {
        JsonNode health = hubgate.as(hubgate.operatorToken())
                .get("/admin/v1/health")
                .json()
                .path("data");
        Map<String, String> now = new TreeMap<>();
        health.forEach(each -> {
            if (!each.path("own").asBoolean() && !each.path("state").asString().equals("ready")) {
                now.put(each.path("provider").asString(), each.path("state").asString());
            }
        });
        states.put(phase, now);
    }

    private List<Shot> shots(int phase, int tenant) {
        return shots.stream()
                .filter(shot -> shot.phase() == phase && shot.tenant() == tenant)
                .toList();
    }

    private Visit last(Seen seen) {
        return visitsOf(seen).stream()
                .max(Comparator.comparing(Visit::at))
                .orElseThrow(() -> new AssertionError("nobody was asked: " + seen));
    }

    @Test
    void answersNearlyAllThatNoProviderBroke() {
        List<Seen> whole =
                shots.stream().map(Shot::seen).filter(seen -> !seen.brokenOff()).toList();
        List<Seen> failed = whole.stream().filter(seen -> !seen.ok()).toList();
        assertThat(shots).hasSize(REQUESTS_EACH * script.size());
        assertThat(failed).as("failures among " + whole.size()).hasSizeLessThanOrEqualTo(whole.size() / 1_000);
    }

    @Test
    void asksNobodyAgainAfterTheFirstWord() {
        var cut = shots.stream()
                .map(Shot::seen)
                .filter(seen -> visitsOf(seen).stream().anyMatch(visit -> visit.effect() == Visit.Effect.BROKEN_OFF))
                .toList();
        assertThat(cut).as("streams cut by a provider").isNotEmpty().allSatisfy(seen -> {
            assertThat(seen.brokenOff()).as(seen.toString()).isTrue();
            assertThat(last(seen).effect()).isEqualTo(Visit.Effect.BROKEN_OFF);
        });
        assertThat(shots.stream().filter(shot -> shot.seen().brokenOff())).hasSameSizeAs(cut);
    }

    @Test
    void countsItsAttempts() {
        assertThat(seen(seen -> visitsOf(seen).size() > seen.attempts()))
                .as("asked more often than they say")
                .isEmpty();
    }

    @Test
    void endsEachWithinTheDeadline() {
        assertThat(seen(seen -> seen.took().compareTo(DEADLINE) > 0)).isEmpty();
    }

    private List<Seen> seen(Predicate<Seen> wanted) {
        return shots.stream().map(Shot::seen).filter(wanted).toList();
    }

    private List<Visit> visitsOf(Seen seen) {
        return visits.getOrDefault(seen.asked().mark(), List.of());
    }

    /** Of a thousand requests, those that were under way, five in a row, and one probe now and then. */
    @Test
    void leavesAProviderAloneThatFails() {
        assertThat(refusals(1, 0, OPERATOR_KEY)).as("failures with 500").isBetween(5L, CLIENTS + 20L);
        assertThat(refusals(1, 1, OPERATOR_KEY)).as("refused credentials").isBetween(1L, CLIENTS + 10L);
        assertThat(refusals(4, 2, OPERATOR_KEY)).as("limits of the rate").isLessThan(4L * CLIENTS);
    }

    /** @param phase the visits of the requests that began in it */
    private long refusals(int phase, int place, String key) {
        return shots.stream()
                .filter(shot -> shot.phase() == phase)
                .flatMap(shot -> visitsOf(shot.seen()).stream())
                .filter(visit -> visit.provider().equals(fleet.get(place).name())
                        && visit.key().equals(key)
                        && visit.effect() == Visit.Effect.REFUSED)
                .count();
    }

    @Test
    void saysThatAllTookTooLong() throws IOException {
        try (Stage stage = Stage.of(hubgate, 2)) {
            stage.fleet().take(new Conduct.Hangs());
            Seen seen = stage.ask();
            stage.refused(seen, 504, "upstream_error", "timeout");
            assertThat(seen.error().at("/metadata/previous_errors"))
                    .extracting(attempt -> attempt.path("provider").asString())
                    .containsExactly(
                            stage.fleet().get(0).name(), stage.fleet().get(1).name());
        }
    }

    @Test
    void showsWhomItLeavesAlone() {
        assertThat(states.get(0)).as("nobody failed").isEmpty();
        assertThat(states.get(1).get(fleet.get(0).name())).as("fails").isIn("resting", "probe");
        assertThat(states.get(1).get(fleet.get(1).name()))
                .as("refuses credentials")
                .isIn("resting", "probe");
        assertThat(states.get(script.size() - 1))
                .as("recovered")
                .doesNotContainKey(fleet.get(0).name());
    }

    @Test
    void comesBackToAProviderThatRecovered() {
        String first = fleet.get(0).name();
        // What failed again and again is left alone for up to a minute.
        Eventually.get(Duration.ofSeconds(90), this::whoAnswers, first::equals);
        int asked = 60;
        long byTheCheapest = 0;
        for (int i = 0; i < asked; i++) {
            byTheCheapest += whoAnswers().equals(first) ? 1 : 0;
        }
        assertThat(byTheCheapest).as("answered by the cheapest").isGreaterThan(asked / 2);
    }

    private String whoAnswers() {
        return Seen.of(plain, Asked.of(fleet.open())).header("x-hub-provider");
    }

    @Test
    void letsNoTenantSufferFromTheCredentialOfAnother() {
        String first = fleet.get(0).name();
        assertThat(share(shots(0, PLAIN), seen -> last(seen).provider().equals(first)))
                .as("of who has no credential, by the cheapest")
                .isGreaterThan(CALM);
        assertThat(share(
                        shots(0, OWN),
                        seen -> last(seen).key().equals(OWN_KEY)
                                && seen.header("x-hub-billing").equals("byok")))
                .as("of who has a good credential, by it")
                .isGreaterThan(CALM);
        List<List<String>> keys =
                List.of(List.of(OPERATOR_KEY), List.of(OPERATOR_KEY, OWN_KEY), List.of(OPERATOR_KEY, BAD_KEY));
        assertThat(shots.stream()
                        .filter(shot -> visitsOf(shot.seen()).stream()
                                .anyMatch(visit -> !keys.get(shot.tenant()).contains(visit.key()))))
                .as("sent with the credential of somebody else")
                .isEmpty();
        assertThat(shots.stream()
                        .flatMap(shot -> visitsOf(shot.seen()).stream())
                        .filter(visit -> visit.key().equals(BAD_KEY)))
                .as("visits with the bad credential")
                .hasSizeBetween(1, CLIENTS + 10);
    }

    private static double share(List<Shot> shots, Predicate<Seen> of) {
        return (double) shots.stream().map(Shot::seen).filter(of).count() / shots.size();
    }

    /** A stream that broke off says no cost, and is charged for what came of it. */
    @Test
    void chargesWhatItSaid() {
        for (int tenant = PLAIN; tenant <= BAD; tenant++) {
            Map<String, Long> charges =
                    new HashMap<>(books.get(tenant).balanced().chargesByRequest());
            for (Shot shot : shots) {
                Long charge =
                        shot.tenant() == tenant ? charges.remove(shot.seen().requestId()) : null;
                if (shot.tenant() == tenant && shot.seen().ok()) {
                    assertThat(charge == null ? 0 : charge)
                            .as("charged, nano-dollars: " + shot.seen())
                            .isEqualTo(shot.seen().costUsd().movePointRight(9).longValueExact());
                } else if (charge != null) {
                    assertThat(shot.seen().brokenOff())
                            .as(shot.seen().toString())
                            .isTrue();
                }
            }
            assertThat(charges).as("charges of requests that nobody made").isEmpty();
        }
    }
}
