/**
 * What Hubgate keeps: entities and the business verbs on them, one package a capability.
 *
 * <p>Only here are entities, entity managers, SQL and transactions. Gateway and console call verbs such as
 * {@code Ledger.hold} or {@code Keys.revoke} and never see how they are done.
 */
package dev.hubgate.store;
