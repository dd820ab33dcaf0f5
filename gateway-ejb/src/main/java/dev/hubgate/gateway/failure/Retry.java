package dev.hubgate.gateway.failure;

/** What a failure means for trying again, which is another question than what the client is told. */
public enum Retry {
    /** It would fail again wherever it goes. */
    NEVER,
    /** The same provider may answer next time. */
    SAME_PROVIDER,
    /** This provider will not, but another may. */
    OTHER_PROVIDER
}
