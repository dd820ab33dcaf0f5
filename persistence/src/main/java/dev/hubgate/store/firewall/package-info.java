/**
 * What may leave: the policies of projects, and of tenants for their keys without one, as versions that never change. A
 * document is JSON in its canonical form; what it means, and whether it means anything, is the firewall's to say.
 */
package dev.hubgate.store.firewall;
