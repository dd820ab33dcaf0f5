package dev.hubgate.firewall.media;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A few threads for heavy work, and a short queue in front of them. They are threads of the platform: native code would pin virtual
 * ones, and there must not be more of them than processors.
 */
final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor pool;
    private final Duration time;

    Workers(MediaSettings settings) {
        this.time = settings.time();
        this.pool = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("firewall-media-", 1).daemon(true).factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Has something done, and waits for it.
     *
     * @throws Unavailable if nobody is free, the time is over, or whoever waits is interrupted; it is then given up
     */
    <T> T run(Budget budget, Function<Budget, T> work) {
        budget.check();
        long nanos = Math.min(budget.remainingNanos(), time.toNanos());
        var own = Budget.of(Duration.ofNanos(nanos));
        var task = new FutureTask<>(() -> work.apply(own));
        try {
            pool.execute(task);
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            throw new Unavailable("too many images and documents are being read");
        } catch (TimeoutException e) {
            throw new Unavailable("the time for an image or a document is over");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("nobody waits for an image or a document any more");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unavailable unavailable
                    ? unavailable
                    : new Unavailable("an image or a document could not be read: "
                            + e.getCause().getClass().getSimpleName());
        } finally {
            if (!task.isDone()) {
                task.cancel(true);
                pool.remove(task);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
