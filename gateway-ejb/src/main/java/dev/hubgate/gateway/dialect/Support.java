package dev.hubgate.gateway.dialect;

/** How a feature is served. */
public enum Support {
    /** The provider has it. */
    NATIVE,
    /** Hubgate makes it of something else that the provider has. */
    EMULATED,
    /** The provider wants bytes, so Hubgate fetches what a URL points at. */
    FETCHED,
    /** Not at all: a request that needs it is refused. */
    NONE
}
