/** What leaves and what comes back, seen from outside. */
package dev.hubgate.system.firewall;
