/** The official SDKs and LangChain, unchanged but for base URL and key, against a running Hubgate. */
package dev.hubgate.system.clients;
