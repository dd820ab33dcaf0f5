package dev.hubgate.gateway.relay;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a request that can be broken off: whoever notices that the client is gone cancels it, and whatever is
 * running for the request then ends at once.
 */
public final class Call {

    private final List<Runnable> running = new ArrayList<>();
    private boolean cancelled;

    /** Names what to end when the call is cancelled; ends it now if it was cancelled already. */
    public void onCancel(Runnable end) {
        synchronized (this) {
            if (!cancelled) {
                running.add(end);
                return;
            }
        }
        end.run();
    }

    /** Ends everything. May be called by any thread and more than once. */
    public void cancel() {
        List<Runnable> toEnd;
        synchronized (this) {
            cancelled = true;
            toEnd = List.copyOf(running);
            running.clear();
        }
        toEnd.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
