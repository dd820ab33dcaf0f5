package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.request.TextInspector;
import dev.hubgate.firewall.text.Detector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The firewall as the gateway has it, for trying things out on this node. Few may do so at once, each for a bounded time. Its
 * weights are read when the first page that needs them is opened, on a thread of their own.
 */
@ApplicationScoped
public class Engine {

    /** The longest text, in UTF-16 code units. */
    public static final int MOST_CHARS = 20_000;

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 8;
    private static final Duration QUEUE = Duration.ofSeconds(2);
    private static final Duration LOADING = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private FutureTask<TextInspector> inspector;

    /** Begins to read the weights, unless that was done before. Returns at once. */
    public synchronized void prepare() {
        if (inspector == null) {
            inspector = new FutureTask<>(() -> new TextInspector(new Detector(Names.shipped()), new Injection()));
            Thread.ofPlatform().name("hubgate-firewall-weights").daemon().start(inspector);
        }
    }

    private synchronized FutureTask<TextInspector> prepared() {
        prepare();
        return inspector;
    }

    /**
     * Tries a policy on a text. Keeps neither.
     *
     * @throws IllegalArgumentException if it is longer than {@link #MOST_CHARS}
     */
    public Trial read(String text, Policy policy) {
        if (text.length() > MOST_CHARS) {
            throw new IllegalArgumentException("the text is too long");
        }
        try {
            // Those who wait hold threads that requests to the gateway may need.
            if (places.getQueueLength() >= MOST_WAITING
                    || !places.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Trial.Busy();
            }
            try {
                return read(prepared().get(LOADING.toMillis(), TimeUnit.MILLISECONDS), text, policy);
            } finally {
                places.release();
            }
        } catch (TimeoutException e) {
            return new Trial.Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Trial.Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the weights of the firewall cannot be read", e.getCause());
        }
    }

    private static Trial read(TextInspector ready, String text, Policy policy) {
        var budget = Budget.of(TIME);
        var slow = new ArrayList<String>();
        try {
            for (var pattern : policy.custom()) {
                if (PatternTime.isSlow(pattern.pattern(), text)) {
                    slow.add(pattern.name());
                }
                budget.check();
            }
            long start = System.nanoTime();
            var inspection = ready.inspect(text, policy, budget);
            return new Trial.Done(inspection, System.nanoTime() - start, slow);
        } catch (Unavailable e) {
            return new Trial.TooLong(slow);
        }
    }
}
