/** What is left to spend. */
package dev.hubgate.console.ledger;
