package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.dialect.OrderedEvents;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One answer as it grows: what its parts mean. Its end is held back, since more may follow it. Belongs to one reply. */
final class Candidate {

    private final int index;
    private final OrderedEvents events;
    private final Grounding grounding;
    private final StringBuilder thoughts = new StringBuilder();
    private String ending;
    private boolean hasContent;
    private int calls;
    private PartialArguments open;

    /** @param grounding null if nothing was to be searched for */
    Candidate(int index, OrderedEvents events, Grounding grounding) {
        this.index = index;
        this.events = events;
        this.grounding = grounding;
    }

    void accept(JsonNode candidate) {
        if (candidate.path("content").get("parts") instanceof ArrayNode parts) {
            for (int i = 0; i < parts.size(); i++) {
                part(parts.get(i), i > 0);
            }
        }
        var logprobs = Logprobs.read(candidate.get("logprobsResult"));
        if (logprobs != null) {
            events.logprobs(index, logprobs);
        }
        if (grounding != null && candidate.get("groundingMetadata") instanceof ObjectNode metadata) {
            grounding.add(metadata);
        }
        var reason = WireJson.text(candidate, "finishReason");
        if (reason != null && !reason.equals("FINISH_REASON_UNSPECIFIED")) {
            ending = reason;
        }
    }

    private void part(JsonNode part, boolean begins) {
        var signature = WireJson.text(part, "thoughtSignature");
        if (part.get("functionCall") instanceof ObjectNode call) {
            call(call, signature);
            return;
        }
        var text = WireJson.text(part, "text");
        boolean thought = part.path("thought").asBoolean(false);
        if (text == null) {
            other();
            return;
        }
        text(text, thought, begins);
        if (signature != null && !signature.isEmpty()) {
            prove(thought, signature);
        }
    }

    private void text(String text, boolean thought, boolean begins) {
        if (grounding != null) {
            grounding.text(text, thought, begins);
        }
        if (thought) {
            thoughts.append(text);
            events.thought(index, text);
        } else {
            hasContent |= !text.isEmpty();
            events.text(index, text);
        }
    }

    private void other() {
        if (grounding != null) {
            grounding.other();
        }
    }

    /** A thought is proven with its text; the proof beside an answer stands for thoughts that nobody can read. */
    private void prove(boolean thought, String signature) {
        if (thought) {
            events.proof(index, new Reasoning(thoughts.toString(), signature, null, Reasoning.GEMINI));
            thoughts.setLength(0);
        } else {
            events.proof(index, new Reasoning(null, null, signature, Reasoning.GEMINI));
        }
    }

    private void call(ObjectNode call, String signature) {
        var name = WireJson.textOrEmpty(call, "name");
        if (!name.isEmpty()) {
            close();
            other();
            hasContent = true;
            calls++;
            open = new PartialArguments();
            events.call(index, calls, WireJson.text(call, "id"), name, signature);
        }
        if (open == null) {
            return;
        }
        var arguments = WireJson.object(call, "args");
        if (arguments != null) {
            open.set(arguments);
        }
        open.add(call.get("partialArgs"));
        if (!call.path("willContinue").asBoolean(false)) {
            close();
        }
    }

    private void close() {
        if (open != null) {
            events.arguments(index, calls, open.all().toString());
            open = null;
        }
    }

    /** Whether Google said why it ended. */
    boolean isEnded() {
        return ending != null;
    }

    /** It was cut off by a filter. */
    void block() {
        ending = ending == null ? "SAFETY" : ending;
    }

    /** Gives out what was held back. */
    void end(String provider) {
        close();
        if (!hasContent && Endings.isFailure(ending)) {
            throw Failure.providerUnavailable(provider, "gave up on an answer that it could not form")
                    .exception();
        }
        if (grounding != null) {
            var annotations = grounding.annotations();
            if (!annotations.isEmpty()) {
                events.annotations(index, annotations);
            }
        }
        events.finish(index, Endings.of(ending));
    }
}
