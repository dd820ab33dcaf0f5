package dev.hubgate.gateway.routing;

import java.util.Locale;

/** Why a request went where it went: the closed list of {@code x-hub-routing-reason}. */
public enum Reason {
    /** The client named the provider, or the project ordered the providers. */
    FORCED,
    /** No other was left to choose from. */
    ONLY_PROVIDER,
    CHEAPEST,
    /** The project has a credential of its own there. */
    BYOK,
    LOWEST_LATENCY,
    /** An earlier leg failed. */
    FAILOVER,
    /** Another model took the place of the one asked for. */
    FALLBACK_MODEL;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name outside. */
    public String label() {
        return label;
    }
}
