package dev.hubgate.gateway.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings of the ledger on this node.
 *
 * <p>{@code hubgate.node.id} names the node; one that keeps its name gives back at its start what it held when it died,
 * one without a name waits for the lease. {@code hubgate.ledger.hold-lease-seconds} is how long a hold stands when
 * its node no longer renews it.
 */
@ApplicationScoped
public class CashierSettings {

    @Inject
    @ConfigProperty(name = "hubgate.node.id")
    private Optional<String> nodeId;

    @Inject
    @ConfigProperty(name = "hubgate.ledger.hold-lease-seconds", defaultValue = "60")
    private int leaseSeconds;

    private final String unnamed = "node-" + UUID.randomUUID();

    public String nodeId() {
        return nodeId.orElse(unnamed);
    }

    public Duration lease() {
        return Duration.ofSeconds(Math.max(10, leaseSeconds));
    }
}
