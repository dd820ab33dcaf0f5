package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Attempts that run at once, of which the first good one counts; the others are broken off then. Belongs to one request. */
final class Race implements AutoCloseable {

    private final BlockingQueue<Finish> finishes = new LinkedBlockingQueue<>();
    private final List<Call> calls = new ArrayList<>();
    private int running;
    private boolean over;

    /** How an attempt ended: with an arrival, or with a fault of our own. */
    private record Finish(Call call, Arrival arrival, Throwable fault) {}

    /** Starts one more. */
    void start(Function<Call, Arrival> attempt) {
        var call = new Call();
        calls.add(call);
        running++;
        Thread.ofVirtual().name(Thread.currentThread().getName() + "-race").start(() -> run(attempt, call));
    }

    private void run(Function<Call, Arrival> attempt, Call call) {
        try {
            finish(new Finish(call, attempt.apply(call), null));
        } catch (RuntimeException | Error e) {
            finish(new Finish(call, null, e));
        }
    }

    private synchronized void finish(Finish finish) {
        if (!over) {
            finishes.add(finish);
        } else if (finish.arrival() != null) {
            finish.arrival().discard();
        }
    }

    boolean isRunning() {
        return running > 0;
    }

    /** The next that comes in, good or not; nothing if none does within that time. */
    Optional<Arrival> next(Duration within) {
        try {
            var finish = finishes.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            if (finish == null) {
                return Optional.empty();
            }
            running--;
            // A streamed reply has only begun: whoever breaks off the others must leave it alone.
            calls.remove(finish.call());
            return Optional.of(arrival(finish));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("The gateway is stopping.").exception();
        }
    }

    private static Arrival arrival(Finish finish) {
        return switch (finish.fault()) {
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case null, default -> finish.arrival();
        };
    }

    /** Breaks off what still runs. What has come in and was not asked for is let go of. */
    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        calls.forEach(Call::cancel);
        finishes.forEach(finish -> {
            if (finish.arrival() != null) {
                finish.arrival().discard();
            }
        });
    }
}
