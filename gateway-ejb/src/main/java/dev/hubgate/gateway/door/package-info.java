/** Where requests come in: their bodies, their correlation ids, whether there is room for them, whether they are still there. */
package dev.hubgate.gateway.door;
