/** One node's life: how it starts, how it stays healthy, how it stops. */
package dev.hubgate.gateway.node;
