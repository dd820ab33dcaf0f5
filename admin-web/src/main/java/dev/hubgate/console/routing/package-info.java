/** Where a project's requests go. */
package dev.hubgate.console.routing;
