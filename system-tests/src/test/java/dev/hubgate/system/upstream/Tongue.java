package dev.hubgate.system.upstream;

import java.util.List;
import java.util.Map;

/** How a vendor speaks: what it refuses, what it understands, how it answers. */
interface Tongue {

    /** What it says instead of an answer. */
    record Refused(byte[] body, Map<String, String> headers) {}

    /** Whether this request is for it. */
    boolean hears(UpstreamCall call);

    /** @throws Protest if the vendor would refuse it */
    ChatRequest read(UpstreamCall call);

    byte[] whole(ChatRequest request, ChatAnswer answer);

    /**
     * A stream from its first event to its last.
     *
     * @param pieces into how many the text is cut
     */
    List<byte[]> events(ChatRequest request, ChatAnswer answer, int pieces);

    /** The refusal of a request. */
    Refused refusal(int status, String message);

    /** A failure that comes as an event, with what its status would have been. */
    byte[] failure(int status, String message);

    default String streamType() {
        return "text/event-stream; charset=utf-8";
    }
}
