package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Retry;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.health.Visit;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.gateway.routing.Reason;
import dev.hubgate.store.audit.RequestRecord.Route;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One request on its way along its legs until one of them answers. Nothing has gone to the client while it lasts; once
 * something has, nobody comes back here.
 */
final class Journey {

    /** Attempts end by themselves at the deadline, as soon as somebody looks. */
    private static final long GRACE_MS = 2_000;

    /** Twenty tokens a second. */
    private static final long SLOW_TOKEN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Each is paid for, and the client pays for one: a request that makes all models say nothing must not be sent to all. */
    private static final int MOST_USELESS = 3;

    private final Errand errand;
    private final List<Leg> legs;
    private final Settlement settlement;
    private final Tools tools;
    private final long deadlineNanos;
    private final Setbacks setbacks = new Setbacks();
    private int attempts;
    /** One that takes no more tokens than this is too short: one of that size said so. */
    private int tooShort;
    /** Legs that were asked beside another. */
    private final BitSet hedged = new BitSet();
    /** An answer of no use, should there be none that is. */
    private Arrival spare;
    /** How many there were. */
    private int useless;

    /** A leg that is about to be asked. */
    private record Try(Asking asking, Visit visit) {}

    /** What every journey needs. */
    record Tools(Fitting fitting, Attempts attempts, Health health, RetrySettings settings, Backoff backoff) {}

    /** @param deadlineNanos when to give up, of {@code System.nanoTime()} */
    Journey(Errand errand, Settlement settlement, Tools tools, long deadlineNanos) {
        this.errand = errand;
        this.legs = errand.plan().legs();
        this.settlement = settlement;
        this.tools = tools;
        this.deadlineNanos = deadlineNanos;
    }

    /**
     * Goes there.
     *
     * @return an answer
     * @throws FailureException if no leg answered
     */
    Arrival arrive() {
        try {
            for (int i = 0; i < legs.size() && leftMs() > 0 && useless < MOST_USELESS; i++) {
                var found = along(i);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (spare == null) {
                throw setbacks.end().exception();
            }
            // Better than nothing, and what the provider said.
            var kept = spare;
            spare = null;
            return chosen(kept);
        } finally {
            if (spare != null) {
                spare.discard();
            }
        }
    }

    private Optional<Arrival> along(int at) {
        return isOpen(at) ? prepared(legs.get(at)).flatMap(asking -> along(asking, at)) : Optional.empty();
    }

    private boolean isOpen(int at) {
        return !hedged.get(at) && isUsable(legs.get(at));
    }

    private boolean isUsable(Leg leg) {
        return leg.offer().contextWindow() > tooShort
                && (!leg.fallback()
                        || setbacks.justifyFallback(errand.caller().project().routing()));
    }

    private boolean hasOthers(int at) {
        return at < legs.size() - 1;
    }

    /** Fits the request to the leg and sees to the money; nothing if either cannot be. */
    private Optional<Asking> prepared(Leg leg) {
        try {
            var asking = tools.fitting().asking(errand, leg);
            var nano = Bound.nano(asking);
            if (settlement.cover(leg, nano)) {
                return Optional.of(asking);
            }
            setbacks.unaffordable(nano);
        } catch (FailureException e) {
            if (e.failure().retry() == Retry.NEVER) {
                throw e;
            }
            setbacks.unfit(e.failure());
        }
        return Optional.empty();
    }

    private Optional<Arrival> along(Asking asking, int at) {
        var others = hasOthers(at);
        for (int tries = 1; ; tries++) {
            var visit = enter(asking.leg(), others);
            if (visit.isEmpty()) {
                return Optional.empty();
            }
            var arrival = attempt(new Try(asking, visit.get()), at);
            if (arrival.isGood()) {
                return Optional.of(chosen(arrival));
            }
            var pause = tools.backoff().pauseMs(setBack(arrival), tries, others, leftMs());
            if (pause.isEmpty() || useless >= MOST_USELESS) {
                return Optional.empty();
            }
            pause(pause.getAsLong());
        }
    }

    /** Asks, and where the project wants that and the provider is silent for too long, the next one too. */
    private Arrival attempt(Try first, int at) {
        var after = errand.caller().project().routing().hedgeAfter();
        if (after == null || !isHedgedBy(at + 1, legs.get(at))) {
            begins(first.asking());
            return ended(run(first, new Call(), hasOthers(at)));
        }
        try (var race = new Race()) {
            begins(first.asking());
            race.start(call -> run(first, call, true));
            var early = race.next(after);
            if (early.isPresent()) {
                return ended(early.get());
            }
            second(at + 1).ifPresent(second -> {
                hedged.set(at + 1);
                race.start(call -> run(second, call, true));
            });
            return best(race);
        }
    }

    /** Not by another model; and the wallet is not to pay for one that only hurries a call that costs it nothing. */
    private boolean isHedgedBy(int at, Leg first) {
        return at < legs.size() && !legs.get(at).fallback() && legs.get(at).isOwn() == first.isOwn();
    }

    /** A try of the leg beside one that is silent, if it can be had. */
    private Optional<Try> second(int at) {
        try {
            return isUsable(legs.get(at)) ? prepared(legs.get(at)).flatMap(this::entered) : Optional.empty();
        } catch (FailureException e) {
            // The first is still at work, and may well answer.
            return Optional.empty();
        }
    }

    private Optional<Try> entered(Asking asking) {
        var visit = tools.health().enter(asking.leg().offer());
        if (visit == null) {
            return Optional.empty();
        }
        begins(asking);
        return Optional.of(new Try(asking, visit));
    }

    /** The first good one; if there is none, the last that came. */
    private Arrival best(Race race) {
        while (true) {
            var arrival = race.next(Duration.ofMillis(Math.max(1, leftMs() + GRACE_MS)))
                    .map(this::ended)
                    .orElseThrow(
                            () -> Failure.timeout(legs.getFirst().provider()).exception());
            if (arrival.isGood() || !race.isRunning()) {
                return arrival;
            }
            setBack(arrival);
        }
    }

    private void begins(Asking asking) {
        attempts++;
        errand.trace().routed(route(asking.leg()));
    }

    private Arrival run(Try one, Call call, boolean others) {
        return tools.attempts().attempt(errand, one.asking(), one.visit(), call, silenceNanos(one.asking(), others));
    }

    private Arrival ended(Arrival arrival) {
        errand.trace().upstreamTook(arrival.waitedNanos());
        return arrival;
    }

    /** Remembers what went wrong. */
    private Failure setBack(Arrival arrival) {
        var provider = arrival.leg().provider();
        if (arrival.failure() == null) {
            if (spare != null) {
                spare.discard();
            }
            spare = arrival;
            useless++;
            var failure = Failure.degraded(provider, arrival.answered().flaw());
            setbacks.degraded(provider, failure);
            return failure;
        }
        if (errand.call().isCancelled()) {
            throw arrival.failure().exception();
        }
        var failure = arrival.leg().isOwn() && arrival.failure().code().equals(Failure.CREDENTIAL_REFUSED)
                ? Failure.ownCredentialRefused(provider)
                : arrival.failure();
        if (failure.retry() == Retry.NEVER) {
            throw failure.after(setbacks.attempts()).exception();
        }
        if (failure.code().equals(Failure.CONTEXT_LENGTH)) {
            tooShort = Math.max(tooShort, arrival.leg().offer().contextWindow());
        }
        setbacks.failed(provider, failure);
        return failure;
    }

    private Arrival chosen(Arrival arrival) {
        var leg = arrival.leg();
        errand.trace().routed(route(leg));
        errand.trace().dropped(arrival.dropped());
        settlement.serves(leg, errand.plan().choices(leg), Bound.nano(arrival.asking()));
        return arrival;
    }

    /** A place at the leg, waited for a little if there is no other leg. */
    private Optional<Visit> enter(Leg leg, boolean others) {
        var visit = tools.health().enter(leg.offer());
        if (visit != null) {
            return Optional.of(visit);
        }
        var rests = tools.health().restsForMillis(leg.offer());
        if (!others && rests <= tools.settings().longestWait().toMillis() && rests < leftMs() && spare == null) {
            pause(Math.max(rests, 1));
            visit = tools.health().enter(leg.offer());
        }
        if (visit == null) {
            setbacks.rests(leg, rests, tools.health().trouble(leg.offer()));
        }
        return Optional.ofNullable(visit);
    }

    private Route route(Leg leg) {
        return RouteTaken.of(leg, reason(leg), attempts);
    }

    private Reason reason(Leg leg) {
        var first = errand.plan().first();
        if (leg.fallback() || !leg.offer().model().equals(first.offer().model())) {
            return Reason.FALLBACK_MODEL;
        }
        var another = attempts > 1 && !leg.offer().equals(first.offer());
        return another ? Reason.FAILOVER : errand.plan().reason();
    }

    /** How long nothing may be heard: until the deadline, or less where the answer could come from elsewhere. */
    private long silenceNanos(Asking asking, boolean others) {
        var left = deadlineNanos - System.nanoTime();
        if (!others) {
            return left;
        }
        // A whole reply is silent until its last token.
        var speaking = asking.isStreamed() ? 0 : asking.maxTokens() * SLOW_TOKEN_NANOS;
        return Math.min(left, tools.settings().stall().toNanos() + speaking);
    }

    private long leftMs() {
        return TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
    }

    private void pause(long millis) {
        var before = System.nanoTime();
        errand.call().pause(millis);
        errand.trace().upstreamTook(System.nanoTime() - before);
    }
}
