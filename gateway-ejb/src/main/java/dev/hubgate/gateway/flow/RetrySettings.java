package dev.hubgate.gateway.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a request is insisted on.
 *
 * <p>{@code hubgate.retry.max-tries} is how often the last leg is tried; every other leg is tried twice at most.
 * {@code …deadline-seconds} is how long after its beginning a request is still tried, and waited for until its first word.
 * {@code …stall-seconds} is how long a provider may be silent before its first byte while there are other legs; where the reply comes as a
 * whole, the time to say it is added.
 * {@code …longest-wait-seconds} is how long is waited at most because a provider asked for it.
 */
@ApplicationScoped
public class RetrySettings {

    private int maxTries;
    private Duration deadline;
    private Duration stall;
    private Duration longestWait;

    /** For the container's proxy only. */
    protected RetrySettings() {}

    @Inject
    public RetrySettings(
            @ConfigProperty(name = "hubgate.retry.max-tries", defaultValue = "3") int maxTries,
            @ConfigProperty(name = "hubgate.retry.deadline-seconds", defaultValue = "600") int deadlineSeconds,
            @ConfigProperty(name = "hubgate.retry.stall-seconds", defaultValue = "90") int stallSeconds,
            @ConfigProperty(name = "hubgate.retry.longest-wait-seconds", defaultValue = "10") int longestWaitSeconds) {
        this.maxTries = Math.max(1, maxTries);
        this.deadline = Duration.ofSeconds(deadlineSeconds);
        this.stall = Duration.ofSeconds(stallSeconds);
        this.longestWait = Duration.ofSeconds(longestWaitSeconds);
    }

    int maxTries() {
        return maxTries;
    }

    Duration deadline() {
        return deadline;
    }

    Duration stall() {
        return stall;
    }

    Duration longestWait() {
        return longestWait;
    }
}
