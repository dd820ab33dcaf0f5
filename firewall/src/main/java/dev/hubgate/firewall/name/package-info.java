/** Names of people, places, organisations and street addresses, found in running text by a tagger of our own. */
package dev.hubgate.firewall.name;
