package dev.hubgate.gateway.health;

/** Whether an offer may be called now. */
public enum Standing {
    /** It may. */
    READY,
    /** It failed and has rested: one may try whether it works again. */
    PROBE,
    /** It failed, it asked to be left alone for a while, or somebody is out trying it. */
    RESTING,
    /** Its credential is at work as often as it may be at a time. */
    BUSY
}
