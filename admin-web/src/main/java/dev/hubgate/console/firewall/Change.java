package dev.hubgate.console.firewall;

/**
 * One difference between two policies.
 *
 * @param subject what it is about
 * @param before in words
 * @param after in words
 */
public record Change(String subject, String before, String after) {}
