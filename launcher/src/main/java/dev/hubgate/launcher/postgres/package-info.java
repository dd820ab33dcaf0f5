/**
 * A real PostgreSQL of our own: the programs come from the class path, the data stays in the data folder. It listens on
 * loopback alone, asks for a password, and is as durable as any other (no setting is relaxed).
 */
package dev.hubgate.launcher.postgres;
