package dev.hubgate.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where prices come from: {@code hubgate.price-feed.url} is the public list, none means that prices change by hand only;
 * {@code hubgate.price-feed.format} is {@code models.dev} or {@code litellm}, told by the list itself where it is not set;
 * {@code hubgate.price-feed.every-hours} is how often it is read.
 */
@ApplicationScoped
public class PriceFeedSettings {

    private static final int LONGEST_HOURS = 24 * 365;

    @Inject
    @ConfigProperty(name = "hubgate.price-feed.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "hubgate.price-feed.format")
    private Optional<String> format;

    @Inject
    @ConfigProperty(name = "hubgate.price-feed.every-hours", defaultValue = "24")
    private int everyHours;

    public Optional<String> url() {
        return url.map(String::strip).filter(text -> !text.isEmpty());
    }

    public Optional<String> format() {
        return format.map(String::strip).filter(text -> !text.isEmpty());
    }

    public Duration every() {
        return Duration.ofHours(Math.clamp(everyHours, 1, LONGEST_HOURS));
    }
}
