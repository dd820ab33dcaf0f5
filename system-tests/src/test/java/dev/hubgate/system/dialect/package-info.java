/** What can be asked of which provider, and what comes of asking for more. */
package dev.hubgate.system.dialect;
