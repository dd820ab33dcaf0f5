package dev.hubgate.console.firewall;

import java.time.Instant;

/**
 * A version of a policy in a list.
 *
 * @param by who issued it, as {@link Authors} names them
 * @param active whether it is in force
 */
public record VersionRow(int number, Instant at, String by, boolean active) {}
