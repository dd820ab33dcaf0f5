package dev.hubgate.gateway.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much the firewall may take.
 *
 * <p>{@code hubgate.firewall.budget-ms} is how long one request may be read, its images included; what takes longer does not leave.
 */
@ApplicationScoped
public class GuardSettings {

    private Duration budget;

    /** For the container's proxy only. */
    protected GuardSettings() {}

    @Inject
    public GuardSettings(@ConfigProperty(name = "hubgate.firewall.budget-ms", defaultValue = "10000") int budgetMs) {
        this.budget = Duration.ofMillis(Math.max(1, budgetMs));
    }

    Duration budget() {
        return budget;
    }
}
