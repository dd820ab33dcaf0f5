package dev.hubgate.firewall;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Tools with large arrays that are used again, by one thread at a time. It holds no more than can work at once; threads come and
 * go, so it is not theirs. What lies here must remember nothing of a text.
 *
 * @param <T> the tool
 */
public final class Shelf<T> {

    private final Supplier<T> maker;
    private final ArrayBlockingQueue<T> tools =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    public Shelf(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else has, a new one if all are in use. */
    public T take() {
        var tool = tools.poll();
        return tool == null ? maker.get() : tool;
    }

    /** Gives one back that works as before; after a failure it is left to the collector instead. */
    public void put(T tool) {
        if (!tools.offer(tool)) {
            // more were made than work at once: this one is let go
            return;
        }
    }
}
