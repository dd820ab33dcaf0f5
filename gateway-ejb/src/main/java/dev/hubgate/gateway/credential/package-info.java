/** What a provider is called with: its kinds, and where they are found. */
package dev.hubgate.gateway.credential;
