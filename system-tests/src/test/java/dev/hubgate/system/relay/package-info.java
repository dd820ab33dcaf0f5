/** Providers that do not keep to what they promise: what the client sees of it, and what it pays. */
package dev.hubgate.system.relay;
