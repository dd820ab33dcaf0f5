/**
 * Test suites written for other runtimes: their dependencies are installed under this module, they run as a process, and
 * each of their cases becomes a JUnit test of its own. What cannot run is reported as not run, by name.
 */
package dev.hubgate.system.foreign;
