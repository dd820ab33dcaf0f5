package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;

/** Breaks a call off of which nothing was heard until a point in time. */
final class Stall implements IdleWatch.Watched, AutoCloseable {

    private final long deadlineNanos;
    private final Call call;
    private final IdleWatch.Watching watching;
    private volatile boolean expired;
    private volatile boolean over;

    /** @param deadlineNanos of {@code System.nanoTime()} */
    Stall(IdleWatch watch, Call call, long deadlineNanos) {
        this.call = call;
        this.deadlineNanos = deadlineNanos;
        this.watching = watch.watch(this);
    }

    @Override
    public void look(long nowNanos) {
        if (!over && nowNanos - deadlineNanos > 0) {
            expired = true;
            close();
            // Ending a connection may take its time, and the one who looks has others to look after.
            Thread.startVirtualThread(call::cancel);
        }
    }

    /** Something was heard, or nobody waits any more. */
    @Override
    public void close() {
        over = true;
        watching.close();
    }

    /** Whether it was broken off. */
    boolean hasExpired() {
        return expired;
    }
}
