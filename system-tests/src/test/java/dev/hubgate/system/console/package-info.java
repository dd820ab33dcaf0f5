/** The console in a real browser. */
package dev.hubgate.system.console;
