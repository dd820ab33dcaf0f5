/** Who may come in, and which keys let programs in: log-in, its throttle, and the life of keys. */
package dev.hubgate.console.access;
