package dev.hubgate.gateway.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Time limits of calls to providers, in seconds: {@code hubgate.upstream.connect-timeout-seconds},
 * {@code …first-byte-timeout-seconds} (until the status is there) and {@code …idle-timeout-seconds} (between two pieces
 * of the body) and {@code …total-timeout-seconds} (until the end of the body, streamed or not); and
 * {@code hubgate.upstream.max-reply-bytes} for a reply that is not streamed.
 */
@ApplicationScoped
public class UpstreamSettings {

    @Inject
    @ConfigProperty(name = "hubgate.upstream.connect-timeout-seconds", defaultValue = "10")
    private int connectSeconds;

    @Inject
    @ConfigProperty(name = "hubgate.upstream.first-byte-timeout-seconds", defaultValue = "300")
    private int firstByteSeconds;

    @Inject
    @ConfigProperty(name = "hubgate.upstream.idle-timeout-seconds", defaultValue = "120")
    private int idleSeconds;

    @Inject
    @ConfigProperty(name = "hubgate.upstream.total-timeout-seconds", defaultValue = "1800")
    private int totalSeconds;

    @Inject
    @ConfigProperty(name = "hubgate.upstream.max-reply-bytes", defaultValue = "67108864")
    private int maxReplyBytes;

    public Duration connectTimeout() {
        return Duration.ofSeconds(connectSeconds);
    }

    public Duration firstByteTimeout() {
        return Duration.ofSeconds(firstByteSeconds);
    }

    public Duration idleTimeout() {
        return Duration.ofSeconds(idleSeconds);
    }

    public Duration totalTimeout() {
        return Duration.ofSeconds(totalSeconds);
    }

    public int maxReplyBytes() {
        return maxReplyBytes;
    }
}
