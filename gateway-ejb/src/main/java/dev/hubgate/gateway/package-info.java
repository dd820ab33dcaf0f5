/**
 * The stateless gateway tier: public fronts, the rooms that a request walks through, and the admin API.
 *
 * <p>A request is a value that walks through a few rooms; {@code flow} alone knows their order, and rooms never call each
 * other. Nothing on that way reads the database for settings: {@code directory} keeps them in memory.
 */
package dev.hubgate.gateway;
