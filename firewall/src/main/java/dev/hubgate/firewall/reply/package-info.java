/** Reads what a model says, whole or while it is being said, and takes out what a policy does not let through. */
package dev.hubgate.firewall.reply;
