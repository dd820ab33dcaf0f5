/** The cashier, who holds money before a call and settles after it. */
package dev.hubgate.gateway.ledger;
