/** What it costs: the rate of an offer, and the cashier who holds money before a call and settles after it. */
package dev.hubgate.gateway.ledger;
