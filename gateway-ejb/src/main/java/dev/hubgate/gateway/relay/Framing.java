package dev.hubgate.gateway.relay;

/** How an answer is to come. */
public enum Framing {
    /** As one JSON value. */
    WHOLE("application/json"),
    /** As server-sent events. */
    SSE("text/event-stream"),
    /** As the binary messages of AWS. */
    EVENT_STREAM("application/vnd.amazon.eventstream");

    private final String mediaType;

    Framing(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What the Accept header says. */
    public String mediaType() {
        return mediaType;
    }
}
