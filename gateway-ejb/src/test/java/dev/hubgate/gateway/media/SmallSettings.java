package dev.hubgate.gateway.media;

import java.time.Duration;
import java.util.Set;

/** Limits that a test reaches. */
final class SmallSettings extends MediaSettings {

    static final int MAX_BYTES = 100_000;

    private final Duration timeout;
    private final Set<String> allowedHosts;

    SmallSettings(Duration timeout, String... allowedHosts) {
        this.timeout = timeout;
        this.allowedHosts = Set.of(allowedHosts);
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public Set<String> allowedHosts() {
        return allowedHosts;
    }
}
