/** What a project wants found, and what is to be done about it. */
package dev.hubgate.firewall.policy;
