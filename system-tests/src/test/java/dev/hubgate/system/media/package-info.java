/** What a request points at, and what Hubgate fetches of it. */
package dev.hubgate.system.media;
