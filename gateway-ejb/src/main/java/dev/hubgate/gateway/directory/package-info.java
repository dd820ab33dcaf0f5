/** All settings as one immutable value in memory, swapped whole when something changes. */
package dev.hubgate.gateway.directory;
