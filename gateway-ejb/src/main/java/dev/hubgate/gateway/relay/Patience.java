package dev.hubgate.gateway.relay;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param firstByte until its status and headers are there
 * @param idle between two pieces of its body
 * @param total until the end of its body
 */
record Patience(Duration firstByte, Duration idle, Duration total) {}
