/** Payara Micro inside this process: set up, started, filled with the applications, drained and stopped. */
package dev.hubgate.launcher.server;
