/**
 * Reads the letters in an image, in memory, and paints over what must not leave. Images are decoded by Java alone: what a stranger
 * sends never reaches a decoder written in C, only its pixels reach the reader of letters.
 */
package dev.hubgate.firewall.media.image;
