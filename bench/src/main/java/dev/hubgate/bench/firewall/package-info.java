/** What reading a text for personal data, secrets and attacks costs. */
package dev.hubgate.bench.firewall;
