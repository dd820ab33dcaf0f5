/**
 * The one-command run: checks what can be checked at once, then starts PostgreSQL, brings the schema up to date, starts
 * Payara Micro with the applications, and stops all of it in the reverse order.
 */
package dev.hubgate.launcher;
