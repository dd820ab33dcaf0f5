package dev.hubgate.gateway.relay;

/**
 * One event of a stream.
 *
 * @param name what kind of event or exception it is, as the provider calls it; {@code message} if it said nothing
 * @param data as it came, nearly always JSON; never logged
 */
public record Frame(Kind kind, String name, String data) {

    /** What an event without a name is called. */
    public static final String UNNAMED = "message";

    /** Whether the stream goes on after it. */
    public enum Kind {
        /** A piece of the answer. */
        EVENT,
        /** The provider failed: its framing says so, whatever the data are. */
        EXCEPTION
    }

    @Override
    public String toString() {
        return "Frame[" + kind + " " + name + ", " + data.length() + " characters]";
    }
}
