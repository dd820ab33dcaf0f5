/** Reads all settings at once, for the snapshot that the gateway keeps in memory. */
package dev.hubgate.store.directory;
