package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Reads what is large on threads of the system. A request's own virtual thread gives its processor back only where it waits, and
 * reading does not wait: a few large requests would hold up all the small ones.
 */
final class LargeTexts implements AutoCloseable {

    private static final int MOST_WAITING = 256;

    private final ExecutorService threads;

    LargeTexts() {
        // More than there are processors: some of them wait until an image is read.
        int most = 4 * Runtime.getRuntime().availableProcessors();
        var pool = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), LargeTexts::thread);
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "firewall");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws Unavailable if nobody is free in time */
    <T> T read(Supplier<T> work, Budget budget) {
        try {
            var task = threads.submit(() -> {
                budget.check();
                return work.get();
            });
            try {
                return task.get(budget.remainingNanos(), TimeUnit.NANOSECONDS);
            } finally {
                task.cancel(true);
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case Error known -> throw known;
                default -> throw new Unavailable("a large request could not be read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the request was broken off");
        } catch (TimeoutException | CancellationException | RejectedExecutionException e) {
            throw new Unavailable("nobody was free to read a large request");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
