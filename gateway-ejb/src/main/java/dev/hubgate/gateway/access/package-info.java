/** Who may knock: from the bearer to the caller. */
package dev.hubgate.gateway.access;
