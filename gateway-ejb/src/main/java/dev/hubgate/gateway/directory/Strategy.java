package dev.hubgate.gateway.directory;

/** How the offers of a model are ordered. */
public enum Strategy {
    /** By what this very request is expected to cost. */
    CHEAPEST,
    /** By how soon its reply is expected to be whole. */
    FASTEST,
    /** By both alike. */
    BALANCED,
    /** As the project says. */
    FIXED
}
