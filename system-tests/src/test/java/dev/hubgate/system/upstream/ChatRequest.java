package dev.hubgate.system.upstream;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a vendor understood of a request.
 *
 * @param choices how many answers are wanted
 * @param promptWords of all that was said, instructions too
 * @param offers the tools that may be called; if one must be, it alone
 * @param forced whether it must be called
 * @param shape how the answer must look
 */
record ChatRequest(
        String model,
        boolean streamed,
        boolean wantsUsage,
        int choices,
        Conversation conversation,
        int promptWords,
        List<Offer> offers,
        boolean forced,
        Shape shape,
        Thinking thinking) {

    /** A tool that may be called. */
    record Offer(String name, JsonNode schema) {}

    /** How the answer must look: as JSON, as its schema says where there is one. */
    record Shape(boolean json, JsonNode schema) {
        static final Shape FREE = new Shape(false, null);
    }

    /** Whether the model thinks aloud, or merely proves with each call that it thought. */
    enum Thinking {
        NONE,
        PROVEN,
        ALOUD
    }

    /** What the model calls now: all that is offered, unless it has just been told what they give. */
    List<Offer> wanted() {
        boolean told = conversation.told().stream()
                .anyMatch(one -> !forced || one.tool().equals(offers.getFirst().name()));
        return told ? List.of() : offers;
    }
}
