/** Takes values out of a request and puts them back into the reply. */
package dev.hubgate.firewall.redaction;
