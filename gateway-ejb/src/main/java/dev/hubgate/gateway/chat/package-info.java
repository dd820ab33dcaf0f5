/** What is said: the requests that the gateway understands, whichever front they came through. */
package dev.hubgate.gateway.chat;
