package dev.hubgate.gateway.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits of what is fetched for one request, all its URLs together: {@code hubgate.media.max-bytes} and
 * {@code hubgate.media.timeout-seconds}; and {@code hubgate.media.allowed-hosts}, names of the operator's own hosts
 * (comma separated) that may have private addresses and any port.
 */
@ApplicationScoped
public class MediaSettings {

    @Inject
    @ConfigProperty(name = "hubgate.media.max-bytes", defaultValue = "20971520")
    private int maxBytes;

    @Inject
    @ConfigProperty(name = "hubgate.media.timeout-seconds", defaultValue = "10")
    private int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "hubgate.media.allowed-hosts")
    private Optional<String> allowedHosts;

    public int maxBytes() {
        return maxBytes;
    }

    public Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    /** In lower case. */
    public Set<String> allowedHosts() {
        return allowedHosts.stream()
                .flatMap(hosts -> Arrays.stream(hosts.split(",", -1)))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
