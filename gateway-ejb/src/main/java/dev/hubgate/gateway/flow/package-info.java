/** The rooms in order: what happens to a request between the door and the last byte, and what is known of it meanwhile. */
package dev.hubgate.gateway.flow;
