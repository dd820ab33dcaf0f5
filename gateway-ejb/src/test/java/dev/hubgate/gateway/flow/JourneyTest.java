package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Failure.Attempt;
import dev.hubgate.gateway.guard.Guarded;
import dev.hubgate.gateway.guard.ReplyGuard;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.health.Visit;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.gateway.routing.Reason;
import dev.hubgate.gateway.routing.RoutePlan;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.tenancy.RoutingRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Leg CHEAP = leg("cheap", "m", 1, false, false);
    private static final Leg DEAR = leg("dear", "m", 5, false, false);
    private static final Leg OTHER_MODEL = leg("other", "n", 2, false, true);

    private final ChatRequest request = Asked.model("oah/m", "");
    private final Trace trace = new Trace("/v1/chat/completions");
    private final Call call = new Call();
    private final Books books = new Books();
    private final Health health = new Health(0, System::nanoTime, () -> 0.5);
    private final Map<String, Deque<Object>> scripts = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private RoutingRules rules = RoutingRules.DEFAULT;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int maxTokens = 10;

    private static Leg leg(String provider, String model, long nano, boolean own, boolean fallback) {
        var upstream = new Upstream(provider, "openai", "https://a.example", "/v1", null, false, null, own);
        var rate = new Rate(nano * 1_000_000, nano * 1_000_000, nano * 1_000_000);
        return new Leg(new Offer(upstream, "x", model, null, "chat", 1_000, 1_000, rate), nano, fallback);
    }

    /** What a provider does each time it is asked; the last for ever. A text is a good reply, a text with "!" a flaw. */
    private void plays(Leg leg, Object... acts) {
        scripts.put(leg.provider(), new ArrayDeque<>(List.of(acts)));
    }

    private Arrival travel(Leg... legs) {
        var reason = legs[0].isOwn() ? Reason.BYOK : Reason.CHEAPEST;
        var plan = new RoutePlan(reason, List.of(legs), List.of(), Optional.empty(), 0);
        var project = new Project("prj_a", 100, false, true, Routing.of(rules), Ruling.OFF);
        var caller = new Caller.Known("key_a", "ten_a", "wal_a", project);
        var errand = new Errand(null, request, Guarded.NONE, plan, caller, trace, call);
        var settings = new RetrySettings(3, 60, 30, 2);
        var backoff = new Backoff(settings, most -> 0);
        var tools = new Journey.Tools(fitting(), attempts(), health, settings, backoff);
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        return new Journey(errand, books.settlement(trace), tools, deadline).arrive();
    }

    private Failure failed(Leg... legs) {
        return Fails.of(() -> travel(legs));
    }

    private Fitting fitting() {
        return new Fitting() {
            @Override
            Asking asking(Errand errand, Leg leg) {
                if (leg.provider().equals("unfit")) {
                    throw Failure.unsupported("seed", "unfit").exception();
                }
                if (leg.provider().equals("ledger away")) {
                    throw Failure.unavailable("The ledger cannot be reached.").exception();
                }
                return new Asking(null, leg, errand.request(), errand.guarded(), List.of(), maxTokens, errand.caller());
            }
        };
    }

    private Attempts attempts() {
        return new Attempts() {
            @Override
            Arrival attempt(Errand errand, Asking asking, Visit visit, Call each, long silenceNanos) {
                asked.add(asking.leg().provider());
                if (asking.leg().provider().equals("silent")) {
                    return silent(asking, visit, each);
                }
                var script = scripts.get(asking.leg().provider());
                var act = script.size() > 1 ? script.poll() : script.peek();
                if (asking.leg().provider().equals("slow")) {
                    each.pause(200);
                }
                if (act instanceof Failure failure) {
                    visit.failed(failure);
                    return new Arrival(asking, null, failure, visit, 1);
                }
                visit.succeeded(0, 1, 1);
                var flaw = act.toString().endsWith("!") ? "empty_reply" : null;
                var whole = new Answered.Whole(
                        act.toString().getBytes(StandardCharsets.UTF_8),
                        Usage.ofText(1, 1, "provider"),
                        ReplyGuard.NONE,
                        flaw);
                return new Arrival(asking, whole, null, visit, 1);
            }
        };
    }

    /** Says nothing until it is broken off. */
    private Arrival silent(Asking asking, Visit visit, Call each) {
        var brokenOff = new CountDownLatch(1);
        each.onCancel(brokenOff::countDown);
        try {
            assertThat(brokenOff.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        visit.abandoned();
        ended.countDown();
        return new Arrival(asking, null, down("silent"), visit, 1);
    }

    private static String said(Arrival arrival) {
        return new String(((Answered.Whole) arrival.answered()).body(), StandardCharsets.UTF_8);
    }

    private static Failure down(String provider) {
        return Failure.providerUnavailable(provider, "could not be reached");
    }

    @Test
    void theFirstThatAnswersIsTaken() {
        plays(CHEAP, "hi");
        assertThat(said(travel(CHEAP, DEAR))).isEqualTo("hi");
        assertThat(asked).containsExactly("cheap");
        assertThat(trace.route().reason()).isEqualTo("cheapest");
        assertThat(trace.route().attempts()).isEqualTo(1);
    }

    @Test
    void whatBreaksIsTriedOnceMoreAndThenTheNextIs() {
        plays(CHEAP, down("cheap"));
        plays(DEAR, "hi");
        assertThat(said(travel(CHEAP, DEAR))).isEqualTo("hi");
        assertThat(asked).containsExactly("cheap", "cheap", "dear");
        assertThat(trace.route().reason()).isEqualTo("failover");
        assertThat(trace.route().provider()).isEqualTo("dear");
        assertThat(trace.route().attempts()).isEqualTo(3);
        assertThat(books.held).as("raised for the dearer one").hasSize(2);
    }

    @Test
    void theLastLegIsInsistedOn() {
        plays(CHEAP, down("cheap"), down("cheap"), "hi");
        assertThat(said(travel(CHEAP))).isEqualTo("hi");
        assertThat(trace.route().reason()).isEqualTo("cheapest");
    }

    @Test
    void nobodyWaitsForARateLimitWhereThereIsAnother() {
        plays(CHEAP, Failure.providerRateLimited("cheap", 0));
        plays(DEAR, "hi");
        travel(CHEAP, DEAR);
        assertThat(asked).containsExactly("cheap", "dear");
    }

    @Test
    void aRequestThatIsWrongInItselfGoesNowhereElse() {
        plays(CHEAP, Failure.upstreamRejected(422, "bad", "Bad.", "x"));
        plays(DEAR, "hi");
        assertThat(failed(CHEAP, DEAR).status()).isEqualTo(422);
        assertThat(asked).containsExactly("cheap");
    }

    @Test
    void whenAllFailTheClientHearsOfEach() {
        plays(CHEAP, Failure.quotaExhausted("cheap"));
        plays(DEAR, down("dear"));
        var failure = failed(CHEAP, DEAR);
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.code()).isEqualTo("provider_unavailable");
        assertThat(failure.isHopeless()).isTrue();
        assertThat(failure.previous())
                .containsExactly(
                        new Attempt("cheap", 429, "insufficient_quota"),
                        new Attempt("dear", 502, "provider_unavailable"),
                        new Attempt("dear", 502, "provider_unavailable"),
                        new Attempt("dear", 502, "provider_unavailable"));
    }

    @Test
    void whenAllFailAlikeTheClientHearsJustThat() {
        plays(CHEAP, Failure.providerOverloaded("cheap", 3));
        plays(DEAR, Failure.providerOverloaded("dear", 7));
        var failure = failed(CHEAP, DEAR);
        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.retryAfterSeconds()).as("the sooner of the two").isEqualTo(3);
        assertThat(failure.isHopeless()).isFalse();
    }

    @Test
    void aFallbackModelIsTakenWhereTheProjectWantsIt() {
        plays(CHEAP, down("cheap"));
        plays(OTHER_MODEL, "hi");
        assertThat(said(travel(CHEAP, OTHER_MODEL))).isEqualTo("hi");
        assertThat(trace.route().reason()).isEqualTo("fallback_model");
        assertThat(trace.route().model()).isEqualTo("n");
    }

    @Test
    void aFallbackModelIsLeftWhereTheProjectDoesNotWantItForThis() {
        fallbackOn("rate_limit");
        plays(CHEAP, down("cheap"));
        plays(OTHER_MODEL, "hi");
        assertThat(failed(CHEAP, OTHER_MODEL).code()).isEqualTo("provider_unavailable");
        plays(CHEAP, Failure.providerRateLimited("cheap", 0));
        assertThat(said(travel(CHEAP, OTHER_MODEL))).isEqualTo("hi");
    }

    private void fallbackOn(String condition) {
        rules = rules(condition, null);
    }

    private static RoutingRules rules(String condition, Integer hedgeAfterMs) {
        var conditions = List.of(condition);
        return new RoutingRules(
                null,
                null,
                "cheapest",
                List.of(),
                List.of(),
                List.of("n"),
                conditions,
                false,
                false,
                hedgeAfterMs,
                1,
                2);
    }

    @Test
    void aSecondProviderIsAskedBesideASilentOneAndTheSilentOneIsBrokenOff() throws InterruptedException {
        rules = rules("error", 50);
        plays(DEAR, "hi");
        assertThat(said(travel(leg("silent", "m", 1, false, false), DEAR))).isEqualTo("hi");
        assertThat(asked).containsExactly("silent", "dear");
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(trace.route().provider()).isEqualTo("dear");
        assertThat(trace.route().attempts()).isEqualTo(2);
    }

    @Test
    void whoAnswersSoonEnoughIsAskedAlone() {
        rules = rules("error", 5_000);
        plays(CHEAP, "hi");
        assertThat(said(travel(CHEAP, DEAR))).isEqualTo("hi");
        assertThat(asked).containsExactly("cheap");
    }

    @Test
    void nobodyPaysForASecondCallBesideOneThatCostsNothing() {
        rules = rules("error", 50);
        var own = leg("slow", "m", 1, true, false);
        plays(own, "hi");
        plays(DEAR, "hi");
        travel(own, DEAR);
        assertThat(asked).containsExactly("slow");
        assertThat(books.held).isEmpty();
    }

    @Test
    void whoCouldNotBeAskedBesideAnotherIsAskedAfterIt() {
        rules = rules("error", 50);
        var slow = leg("slow", "m", 1, false, false);
        plays(slow, Failure.upstreamAuthentication("slow"));
        plays(DEAR, "hi");
        health.enter(DEAR.offer()).failed(Failure.providerRateLimited("dear", 0));
        assertThat(said(travel(slow, DEAR))).isEqualTo("hi");
    }

    @Test
    void whatKeepsASecondFromBeingAskedDoesNotEndTheFirst() {
        rules = rules("error", 50);
        var slow = leg("slow", "m", 1, false, false);
        plays(slow, "hi");
        assertThat(said(travel(slow, leg("ledger away", "m", 2, false, false)))).isEqualTo("hi");
    }

    @Test
    void repliesOfNoUseAreNotAskedForWithoutEnd() {
        var more = leg("more", "m", 2, false, false);
        var others = new Leg[] {CHEAP, more, DEAR, leg("last", "m", 9, false, false)};
        for (var leg : others) {
            plays(leg, leg.provider() + "!");
        }
        assertThat(said(travel(others))).isEqualTo("more!");
        assertThat(asked).as("each paid for, and only one by the client").containsExactly("cheap", "cheap", "more");
    }

    @Test
    void aPromptThatIsTooLongGoesToALongerModelOnly() {
        plays(CHEAP, Failure.contextTooLong("Too long."));
        plays(DEAR, "hi");
        var longer = new Leg(
                new Offer(
                        DEAR.offer().upstream(),
                        "l",
                        "n",
                        null,
                        "chat",
                        9_000,
                        9,
                        DEAR.offer().rate()),
                1,
                true);
        assertThat(said(travel(CHEAP, DEAR, longer))).isEqualTo("hi");
        assertThat(asked).containsExactly("cheap", "dear");
        assertThat(trace.route().model()).isEqualTo("n");
    }

    @Test
    void anAnswerOfNoUseIsTakenOnlyIfThereIsNoBetter() {
        plays(CHEAP, "!");
        plays(DEAR, "hi");
        assertThat(said(travel(CHEAP, DEAR))).isEqualTo("hi");
        plays(DEAR, "?!");
        assertThat(said(travel(CHEAP, DEAR))).isEqualTo("?!");
    }

    @Test
    void whatCannotExpressTheRequestIsPassedBy() {
        var unfit = leg("unfit", "m", 1, false, false);
        plays(DEAR, "hi");
        assertThat(said(travel(unfit, DEAR))).isEqualTo("hi");
        assertThat(trace.route().reason()).as("nothing had failed").isEqualTo("cheapest");
        assertThat(failed(unfit).code()).isEqualTo("unsupported_parameter");
    }

    @Test
    void whatTheWalletCannotCoverIsPassedBy() {
        var bound = Bound.nano(new Asking(null, CHEAP, request, Guarded.NONE, List.of(), maxTokens, null));
        books.balance = bound;
        plays(CHEAP, "hi");
        assertThat(said(travel(DEAR, CHEAP))).isEqualTo("hi");
        books.balance = 1;
        assertThat(failed(DEAR, CHEAP).status()).isEqualTo(402);
        assertThat(asked).containsExactly("cheap");
    }

    @Test
    void anOwnCredentialThatIsRefusedIsSaidToBeTheProjects() {
        var own = leg("cheap", "m", 1, true, false);
        plays(own, Failure.upstreamAuthentication("cheap"));
        var failure = failed(own);
        assertThat(failure.code()).isEqualTo("upstream_authentication_error");
        assertThat(failure.message()).contains("cheap").contains("project's own");
        assertThat(trace.route().billing()).isEqualTo("byok");
        assertThat(books.held).isEmpty();
    }

    @Test
    void whatRestsIsNotAskedAndTheClientLearnsWhy() {
        plays(CHEAP, Failure.upstreamAuthentication("cheap"));
        failed(CHEAP);
        var again = failed(CHEAP);
        assertThat(again.code()).as("why it rests").isEqualTo("upstream_authentication_error");
        assertThat(again.retryAfterSeconds()).isPositive();
        assertThat(again.previous()).isEmpty();
        assertThat(asked).containsExactly("cheap");
    }

    @Test
    void nothingMoreIsAskedForAClientThatIsGone() {
        plays(CHEAP, down("cheap"));
        call.cancel();
        assertThat(failed(CHEAP, DEAR).code()).isEqualTo("provider_unavailable");
        assertThat(asked).containsExactly("cheap");
    }
}
