package dev.hubgate.gateway.directory;

import dev.hubgate.firewall.policy.Policy;

/**
 * The version of a policy that is in force.
 *
 * @param version null if there is none
 * @param policy null if there is none, or it cannot be read: then nothing of its owner may leave
 */
public record Ruling(Integer version, Policy policy) {

    /** Nothing is in force, so nothing may leave. */
    public static final Ruling MISSING = new Ruling(null, null);

    /** Under which nothing is looked at. */
    public static final Ruling OFF = new Ruling(1, Policy.OFF);
}
