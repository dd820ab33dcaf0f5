/** What may leave: the page of a project's policy, and the leak check for everybody. Texts that are tried out live as long as their request. */
package dev.hubgate.console.firewall;
