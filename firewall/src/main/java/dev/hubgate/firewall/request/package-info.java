/** Reads a whole request, in every place where something can stand, and takes out what a policy does not let leave. */
package dev.hubgate.firewall.request;
