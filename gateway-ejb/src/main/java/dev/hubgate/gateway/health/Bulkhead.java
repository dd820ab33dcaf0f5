package dev.hubgate.gateway.health;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each credential may be at work at a time, so that a provider that hangs cannot hold all requests. Only those at
 * work are counted, so this is never larger than the number of requests in flight.
 */
final class Bulkhead {

    private final int most;
    private final ConcurrentHashMap<Account, Integer> atWork = new ConcurrentHashMap<>();

    /** @param most 0 for no limit */
    Bulkhead(int most) {
        this.most = most;
    }

    boolean isFull(Account account) {
        return most > 0 && atWork.getOrDefault(account, 0) >= most;
    }

    /** @return whether there was a place */
    boolean enter(Account account) {
        if (most <= 0) {
            return true;
        }
        var entered = new boolean[1];
        atWork.compute(account, (key, count) -> {
            var before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? Integer.valueOf(before + 1) : count;
        });
        return entered[0];
    }

    void leave(Account account) {
        if (most > 0) {
            atWork.computeIfPresent(account, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** How often each is at work that is. */
    Map<Account, Integer> atWork() {
        return Map.copyOf(atWork);
    }
}
