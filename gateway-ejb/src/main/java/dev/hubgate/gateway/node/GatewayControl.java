package dev.hubgate.gateway.node;

/** What can be done through the management bean. */
@FunctionalInterface
public interface GatewayControl {

    /**
     * Refuses new requests and waits for those in flight.
     *
     * @param timeoutMs how long to wait at most
     * @return how many are in flight still
     */
    int drain(long timeoutMs);
}
