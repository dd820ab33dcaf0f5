/** Reads what is in images and documents. */
package dev.hubgate.firewall.media;
