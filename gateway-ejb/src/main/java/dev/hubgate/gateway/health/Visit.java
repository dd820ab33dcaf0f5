package dev.hubgate.gateway.health;

import dev.hubgate.gateway.failure.Failure;
import java.util.concurrent.atomic.AtomicBoolean;

/** A call on its way. The first that is said of its end counts, whatever is said after; something must be said. */
public final class Visit {

    private final Health health;
    private final Account account;
    private final Condition condition;
    private volatile Pass pass;
    private final AtomicBoolean ended = new AtomicBoolean();

    Visit(Health health, Account account, Condition condition, Pass pass) {
        this.health = health;
        this.account = account;
        this.condition = condition;
        this.pass = pass;
    }

    /**
     * The reply has begun. May be left out, but it lets others in again behind one who tries, who may take minutes to the
     * end of a stream. Ends nothing.
     */
    public void answered() {
        if (!ended.get() && pass.probe()) {
            pass = condition.answered(pass);
        }
    }

    /**
     * The whole reply is there.
     *
     * @param firstWordNanos from the call to the first that was said; 0 if that was not measured
     * @param totalNanos from the call to the end
     * @param outputTokens what was said, reasoning included
     */
    public void succeeded(long firstWordNanos, long totalNanos, long outputTokens) {
        if (leave()) {
            condition.succeeded(pass, firstWordNanos, totalNanos, outputTokens, health.now());
        }
    }

    /** It did not work. What that says about the provider is seen from the failure. */
    public void failed(Failure failure) {
        if (!health.hasBreakers()) {
            abandoned();
        } else if (leave() && condition.failed(pass, failure, health.now())) {
            health.opened(account.provider());
        }
    }

    /** The client left, or another call was quicker: says nothing about the provider. */
    public void abandoned() {
        if (leave()) {
            condition.released(pass);
        }
    }

    private boolean leave() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        health.left(account);
        return true;
    }
}
