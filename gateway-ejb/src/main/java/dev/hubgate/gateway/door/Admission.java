package dev.hubgate.gateway.door;

import dev.hubgate.gateway.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets requests in while there is room, {@code hubgate.gateway.max-requests-in-flight}, and none once the node is about
 * to stop.
 */
@ApplicationScoped
public class Admission {

    private static final long LOOK_MS = 20;

    private int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;

    /** For the container's proxy only. */
    protected Admission() {}

    @Inject
    public Admission(@ConfigProperty(name = "hubgate.gateway.max-requests-in-flight", defaultValue = "4000") int most) {
        this.most = most;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException if the request cannot be let in */
    public void enter() {
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            throw Failure.unavailable("The gateway has too many requests at once.")
                    .exception();
        }
        if (draining) {
            inFlight.decrementAndGet();
            throw Failure.unavailable("The gateway is stopping.").exception();
        }
    }

    /** The request is over. */
    public void leave() {
        inFlight.decrementAndGet();
    }

    public int inFlight() {
        return inFlight.get();
    }

    public boolean isDraining() {
        return draining;
    }

    /** Lets nobody in any more and waits for those inside. @return how many are still inside */
    public int drain(long timeoutMs) {
        draining = true;
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        while (inFlight.get() > 0 && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return inFlight.get();
    }
}
