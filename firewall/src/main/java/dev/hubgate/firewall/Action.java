package dev.hubgate.firewall;

/** What is done with what is found, from the least to the most. */
public enum Action {
    /** Nothing: it is not even looked at. */
    OFF,
    /** It goes on as it is, and is counted. */
    FLAG,
    /** A placeholder goes on in its place. */
    REDACT,
    /** Nothing goes on. */
    BLOCK
}
