/**
 * How each model at each provider does with each credential, as this node saw it: whether it may be called now, how soon it
 * speaks and how fast. Kept in memory only, and apart for each credential, so that one tenant's bad key says nothing about
 * another's.
 */
package dev.hubgate.gateway.health;
