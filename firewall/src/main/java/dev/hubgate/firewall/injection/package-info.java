/** Finds instructions that a text smuggles in: takeovers, jailbreaks, demands for the prompt. What it misses is in its model card. */
package dev.hubgate.firewall.injection;
