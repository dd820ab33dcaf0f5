package dev.hubgate.console.firewall;

/**
 * What is wrong with one of the project's own patterns.
 *
 * @param inName whether it is about the name and not about the pattern
 */
public record PatternFault(boolean inName, String text) {}
