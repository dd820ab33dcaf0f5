/** Who may knock, and for how long. */
package dev.hubgate.system.access;
