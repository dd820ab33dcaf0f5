/** Calls providers: pooled connections, time limits for each phase, and calls that can be broken off at any moment. */
package dev.hubgate.gateway.relay;
