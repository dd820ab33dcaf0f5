/** The first call: snippets to copy, and the wait for the first request. */
package dev.hubgate.console.chat;
