/** Logs as JSON lines, one object a line, in a file that turns over by size or on standard output. */
package dev.hubgate.launcher.logs;
