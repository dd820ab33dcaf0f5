/** Where requests go when providers fail, slow down, limit and recover, and what the client sees of it: a fleet of them. */
package dev.hubgate.system.routing;
