/** What happened: the overview of a project's requests. */
package dev.hubgate.console.audit;
