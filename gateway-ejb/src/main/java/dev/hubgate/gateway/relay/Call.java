package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    /**
     * Does nothing for a while.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if the call is cancelled meanwhile
     */
    public void pause(long millis) {
        var cancelling = new CountDownLatch(1);
        onCancel(cancelling::countDown);
        try {
            if (cancelling.await(millis, TimeUnit.MILLISECONDS)) {
                throw Failure.clientClosed().exception();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("The gateway is stopping.").exception();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
