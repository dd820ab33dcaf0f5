/** Keeps one record a request. */
package dev.hubgate.gateway.audit;
