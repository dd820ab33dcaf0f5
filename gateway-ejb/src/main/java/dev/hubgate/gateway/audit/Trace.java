package dev.hubgate.gateway.audit;

import dev.hubgate.firewall.Action;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.Ids;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.RequestRecord.Asked;
import dev.hubgate.store.audit.RequestRecord.Guarding;
import dev.hubgate.store.audit.RequestRecord.Money;
import dev.hubgate.store.audit.RequestRecord.Outcome;
import dev.hubgate.store.audit.RequestRecord.Route;
import dev.hubgate.store.audit.RequestRecord.Timing;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Who;
import dev.hubgate.store.audit.RequestRecord.Worth;
import dev.hubgate.store.audit.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What is known of one request so far. Rooms write down what they found out; the reply's headers and the audit record are
 * read off it. Belongs to one request and is touched by one thread at a time.
 */
public final class Trace {

    private final String requestId = Ids.next("req");
    private final Instant at = Instant.now();
    private final long startNanos = System.nanoTime();
    private Who who = Who.UNKNOWN;
    private Asked asked;
    private Route route = Route.NONE;
    private Guarding guarding = Guarding.NONE;
    private Action guarded = Action.OFF;
    private Usage usage = Usage.NONE;
    private Money money = Money.NONE;
    private Outcome outcome = new Outcome(200, null, null, false);
    private long upstreamNanos;
    private long scanNanos;
    private long firstByteNanos;
    private boolean recorded;
    private List<String> dropped = List.of();

    public Trace(String endpoint) {
        asked = new Asked(endpoint, false, null);
    }

    public String requestId() {
        return requestId;
    }

    public Who who() {
        return who;
    }

    public Asked asked() {
        return asked;
    }

    public Route route() {
        return route;
    }

    public Guarding guarding() {
        return guarding;
    }

    public Usage usage() {
        return usage;
    }

    public Money money() {
        return money;
    }

    public Outcome outcome() {
        return outcome;
    }

    public void identified(Who caller) {
        who = caller;
    }

    /** @param model only a name that the catalogue knows, else null */
    public void asked(boolean streamed, String model) {
        asked = new Asked(asked.endpoint(), streamed, model);
    }

    /** Fields that the provider could not be given, by their names on the wire. */
    public List<String> dropped() {
        return dropped;
    }

    public void dropped(List<String> fields) {
        dropped = List.copyOf(fields);
    }

    /** The policy by which the request is judged. */
    public void judgedBy(int policyVersion) {
        guarding = new Guarding(guarding.result(), policyVersion, guarding.tallies());
    }

    /**
     * What the firewall did with the request, or with its reply after that.
     *
     * @param most the most that it did
     * @param found what for
     */
    public void guarded(Action most, List<Tally> found) {
        guarded = most.compareTo(guarded) > 0 ? most : guarded;
        var all = new ArrayList<>(guarding.tallies());
        all.addAll(found);
        guarding = new Guarding(name(guarded), guarding.policyVersion(), all);
    }

    private static String name(Action done) {
        return switch (done) {
            case OFF -> Guarding.NONE.result();
            case FLAG -> "flagged";
            case REDACT -> "redacted";
            case BLOCK -> "blocked";
        };
    }

    /** So long the firewall read. */
    public void scanTook(long nanos) {
        scanNanos += nanos;
    }

    public void routed(Route chosen) {
        route = chosen;
    }

    public void held(long nano) {
        money = new Money(nano, 0, Worth.UNKNOWN);
    }

    public void used(Usage counted, long costNano, Worth worth) {
        usage = counted;
        money = new Money(money.heldNano(), costNano, worth);
    }

    /** So long it was the provider's time, or time to wait before asking again. */
    public void upstreamTook(long nanos) {
        upstreamNanos += nanos;
    }

    /** The first byte goes out now. */
    public void firstByte() {
        if (firstByteNanos == 0) {
            firstByteNanos = elapsedNanos();
        }
    }

    public void failed(Failure failure) {
        outcome = new Outcome(failure.status(), failure.type(), failure.code(), outcome.clientGone());
    }

    public void clientGone() {
        outcome = new Outcome(outcome.status(), outcome.errorType(), outcome.errorCode(), true);
    }

    /** Whether somebody has to keep the record yet; true only once. */
    public boolean claimRecord() {
        var first = !recorded;
        recorded = true;
        return first;
    }

    /** Milliseconds in the firewall, with a fraction. */
    public double scanMs() {
        return scanNanos / 1e6;
    }

    /** Milliseconds spent in the gateway itself, up to the first byte sent on. */
    public double overheadMs() {
        return overheadNanos() / 1e6;
    }

    /** All that is kept of the request, as of now. */
    public RequestRecord record() {
        var totalMs = TimeUnit.NANOSECONDS.toMillis(elapsedNanos());
        var firstByteMs = firstByteNanos == 0 ? totalMs : TimeUnit.NANOSECONDS.toMillis(firstByteNanos);
        var timing = new Timing(
                TimeUnit.NANOSECONDS.toMicros(scanNanos),
                TimeUnit.NANOSECONDS.toMicros(overheadNanos()),
                firstByteMs,
                totalMs);
        return new RequestRecord(requestId, at, who, asked, route, outcome, guarding, usage, money, timing);
    }

    private long overheadNanos() {
        var until = firstByteNanos == 0 ? elapsedNanos() : firstByteNanos;
        return Math.max(0, until - upstreamNanos);
    }

    private long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }
}
