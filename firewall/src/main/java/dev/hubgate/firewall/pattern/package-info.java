/** Finds what has a form: numbers with check digits, addresses of the net, secrets. One pass over the text, then verifiers. */
package dev.hubgate.firewall.pattern;
