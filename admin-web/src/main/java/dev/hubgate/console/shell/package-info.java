/** What all pages have in common: headers, addresses, figures, and what is said when something goes wrong. */
package dev.hubgate.console.shell;
