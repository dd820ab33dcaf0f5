package dev.hubgate.gateway.health;

import java.util.ArrayList;
import java.util.List;

/** The rules of health as one would follow them with paper and pencil: it keeps everything and counts anew each time. */
@SuppressWarnings("ReferenceEquality") // Pages are told apart, whatever stands on them.
final class Paper {

    /** A call, and what was written down for the breaker and for the rest when it began. */
    record Call(Page page, Object limit, boolean probe) {}

    /** What happened since the breaker opened or closed. */
    record Page(List<Outcome> outcomes, int openSeconds, long openUntil) {}

    record Outcome(long atMs, boolean failed) {}

    private Page page = new Page(new ArrayList<>(), 0, 0);
    private Object limit = new Object();
    private Call probe;
    private int unsaidInARow;
    private long restUntil;
    private long bornAt = -1;

    Standing standing(long nowMs) {
        if (nowMs < restUntil || nowMs < page.openUntil() || probe != null) {
            return Standing.RESTING;
        }
        return page.openSeconds() > 0 ? Standing.PROBE : Standing.READY;
    }

    long rests(long nowMs) {
        var rests = Math.max(0, Math.max(restUntil, page.openUntil()) - nowMs);
        return rests == 0 && probe != null ? 1_000 : rests;
    }

    Call enter(long nowMs) {
        bornAt = bornAt < 0 ? nowMs : bornAt;
        var standing = standing(nowMs);
        if (standing == Standing.RESTING) {
            return null;
        }
        var call = new Call(page, limit, standing == Standing.PROBE);
        probe = call.probe() ? call : null;
        return call;
    }

    void succeeded(Call call, long nowMs) {
        unsaidInARow = call.limit() == limit ? 0 : unsaidInARow;
        if (call.page() == page) {
            if (page.openSeconds() > 0) {
                turn(0, nowMs);
            }
            page.outcomes().add(new Outcome(nowMs, false));
        }
    }

    void broken(Call call, long nowMs) {
        if (call.page() == page) {
            page.outcomes().add(new Outcome(nowMs, true));
            if (page.openSeconds() > 0) {
                turn(Math.min(60, 2 * page.openSeconds()), nowMs);
            } else if (lastFiveFailed() || halfFailed(nowMs)) {
                turn(5, nowMs);
            }
        }
    }

    void refused(Call call, long nowMs) {
        if (call.page() == page) {
            turn(60, nowMs);
        }
    }

    void limited(Call call, int saidSeconds, long nowMs) {
        if (saidSeconds > 1) {
            restUntil = Math.max(restUntil, nowMs + 1_000L * Math.min(60, saidSeconds));
        } else if (call.limit() == limit) {
            unsaidInARow++;
            restUntil = Math.max(restUntil, nowMs + 1_000L * Math.min(30, 1L << Math.min(10, unsaidInARow - 1)));
        }
        limit = call.limit() == limit ? new Object() : limit;
        abandoned(call);
    }

    void missing(Call call, long nowMs) {
        if (call.limit() == limit) {
            restUntil = Math.max(restUntil, nowMs + 60_000);
            limit = new Object();
        }
        abandoned(call);
    }

    void abandoned(Call call) {
        probe = call == probe ? null : probe;
    }

    private void turn(int openSeconds, long nowMs) {
        page = new Page(new ArrayList<>(), openSeconds, openSeconds == 0 ? 0 : nowMs + 1_000L * openSeconds);
        probe = null;
    }

    private boolean lastFiveFailed() {
        var outcomes = page.outcomes();
        return outcomes.size() >= 5
                && outcomes.subList(outcomes.size() - 5, outcomes.size()).stream()
                        .allMatch(Outcome::failed);
    }

    private boolean halfFailed(long nowMs) {
        var recent = page.outcomes().stream()
                .filter(outcome -> bucket(outcome.atMs()) > bucket(nowMs) - 10)
                .toList();
        return recent.size() >= 20
                && 2 * recent.stream().filter(Outcome::failed).count() >= recent.size();
    }

    /** Time is told to three seconds, from when it was first called. */
    private long bucket(long atMs) {
        return (atMs - bornAt) / 3_000;
    }
}
