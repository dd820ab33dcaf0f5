/** Where a model name leads. */
package dev.hubgate.gateway.routing;
