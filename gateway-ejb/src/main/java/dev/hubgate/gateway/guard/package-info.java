/** Reads what is about to leave, and what comes back: what a project's policy says about it is done here. */
package dev.hubgate.gateway.guard;
