package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same for several things, a few at once. The first that fails stops all others.
 *
 * @param <R> what comes out
 */
public final class Batch<R> {

    private static final int AT_ONCE = 4;

    private final Runnable stop;

    /** @param stop ends what is under way */
    public Batch(Runnable stop) {
        this.stop = stop;
    }

    /** In the order of the things. */
    public <T> List<R> each(List<T> things, Function<T, R> work) {
        if (things.size() <= 1) {
            return things.stream().map(work).toList();
        }
        var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("hubgate-batch-", 0).factory());
        try {
            var done = new ExecutorCompletionService<R>(threads);
            var all = things.stream()
                    .map(thing -> done.submit(() -> work.apply(thing)))
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                done.take().get();
            }
            return all.stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("The gateway is stopping.").exception();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            stop.run();
            threads.shutdownNow();
        }
    }
}
