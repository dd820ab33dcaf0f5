/** Everything that can go wrong, said once: what the client sees, and apart from it what a retry may do. */
package dev.hubgate.gateway.failure;
