/**
 * Fetches what a URL in a request points at, where a provider wants the bytes: only from public addresses, which are
 * looked up once, checked and then connected to, within limits of size, time and redirects. The library is HttpCore alone:
 * the sockets are this room's own, so nothing below it looks a name up, follows, retries, decompresses, authenticates,
 * keeps cookies or pools.
 */
package dev.hubgate.gateway.media;
