/**
 * The entry of the process, alone on the system class path beside the server. What the launcher itself uses (database
 * driver, Flyway, JSON) lives in a class loader of its own: a server in the same process delegates to the system class
 * path first, so anything there would win over what an application brings.
 */
package dev.hubgate.launcher.boot;
