/** One sub-package per wire format of providers: what they are sent, and what their replies, events and errors mean. */
package dev.hubgate.gateway.dialect;
