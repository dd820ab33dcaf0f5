package dev.hubgate.gateway.relay;

import java.time.Duration;

/** Limits that a test can wait for. */
class QuickSettings extends UpstreamSettings {

    @Override
    public Duration connectTimeout() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration firstByteTimeout() {
        return Duration.ofMillis(700);
    }

    @Override
    public Duration idleTimeout() {
        return Duration.ofMillis(300);
    }

    @Override
    public Duration totalTimeout() {
        return Duration.ofSeconds(2);
    }
}
