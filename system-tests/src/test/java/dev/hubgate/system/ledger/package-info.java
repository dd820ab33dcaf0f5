/** Money: never more than there is, never lost, never twice, also under concurrency and after a crash. */
package dev.hubgate.system.ledger;
