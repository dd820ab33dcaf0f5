/**
 * What it cost: wallets, the holds of requests in flight, and the entries that explain every balance.
 *
 * <p>Amounts are integer nano-dollars, since one token can cost less than a micro-dollar. A hold is the most a request may
 * cost; it is posted or released exactly once, or expires with the node that made it.
 */
package dev.hubgate.store.ledger;
