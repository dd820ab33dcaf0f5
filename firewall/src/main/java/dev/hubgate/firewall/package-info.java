/** Finds what must not leave: personal data, secrets, injected instructions. Knows no container, no database, no request. */
package dev.hubgate.firewall;
