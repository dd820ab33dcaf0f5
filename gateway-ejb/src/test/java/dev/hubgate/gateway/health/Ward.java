package dev.hubgate.gateway.health;

import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import java.util.concurrent.TimeUnit;

/** A health with a clock that is moved by hand, and without chance. */
final class Ward {

    static final Failure BROKEN = Failure.providerUnavailable("acme", "answered with status 500");
    static final Failure REFUSED = Failure.upstreamAuthentication("acme");
    static final Failure WRONG = Failure.upstreamRejected(400, "invalid_request", "No.", null);

    /** In the middle of what it may be: no jitter. */
    double chance = 0.5;

    // A clock may begin anywhere, also where it soon overflows.
    private long nowNanos = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(3);
    private final Health health;

    Ward() {
        this(0);
    }

    Ward(int mostPerCredential) {
        health = new Health(mostPerCredential, () -> nowNanos, () -> chance);
    }

    Health health() {
        return health;
    }

    void pass(long millis) {
        nowNanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    static Offer offer() {
        return offer("acme", null, "large");
    }

    static Offer offer(String provider, String credentialId, String nativeId) {
        var upstream = new Upstream(
                provider, "openai", "https://acme.example", "/v1", null, false, credentialId, credentialId != null);
        return new Offer(upstream, nativeId, nativeId, null, "chat", 8192, 1024, null);
    }

    Visit enter() {
        return health.enter(offer());
    }

    void succeed(int times) {
        for (var i = 0; i < times; i++) {
            enter().succeeded(0, 0, 0);
        }
    }

    void fail(int times, Failure failure) {
        for (var i = 0; i < times; i++) {
            enter().failed(failure);
        }
    }

    Standing standing() {
        return health.of(offer());
    }

    long rests() {
        return health.restsForMillis(offer());
    }
}
