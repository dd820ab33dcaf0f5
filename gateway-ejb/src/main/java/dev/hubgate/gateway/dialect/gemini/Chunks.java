package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.dialect.OrderedEvents;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the chunks of a reply mean. A whole reply has the shape of a chunk, so it is a stream of one. Belongs to one reply.
 */
final class Chunks {

    private static final String FEEDBACK = "promptFeedback";

    private final String provider;
    private final Offer offer;
    private final boolean searches;
    private final OrderedEvents events;
    private final Map<Integer, Candidate> candidates = new TreeMap<>();
    private Usage usage;
    private String blocked;

    Chunks(ChatRequest request, Offer offer) {
        this.provider = offer.upstream().name();
        this.offer = offer;
        this.searches = request.options().has(Option.WEB_SEARCH_OPTIONS);
        this.events = new OrderedEvents(request);
    }

    /** @param node a chunk, or several in an array, as Google sends them to who did not ask for events */
    void accept(JsonNode node, Consumer<ChatEvent> out) {
        events.to(out);
        if (node.isArray()) {
            node.forEach(this::chunk);
        } else {
            chunk(node);
        }
    }

    private void chunk(JsonNode node) {
        if (!(node instanceof ObjectNode chunk)) {
            throw Failure.providerUnavailable(provider, "sent something that cannot be understood")
                    .exception();
        }
        if (Json.field(chunk, "error") != null) {
            throw GeminiErrors.inBody(provider, chunk).exception();
        }
        if (!events.isStarted()) {
            events.start(head(chunk));
        }
        used(GeminiUsage.read(chunk.get("usageMetadata")));
        for (var candidate : chunk.path("candidates")) {
            candidates
                    .computeIfAbsent(
                            WireJson.index(candidate, "index"),
                            index -> new Candidate(index, events, searches ? new Grounding() : null))
                    .accept(candidate);
        }
        var feedback = WireJson.object(chunk, FEEDBACK);
        var reason = WireJson.textOrEmpty(feedback, "blockReason");
        if (!reason.isEmpty()) {
            var message = WireJson.textOrEmpty(feedback, "blockReasonMessage");
            blocked = message.isEmpty() ? "The provider blocked the prompt: " + reason + "." : message;
        }
    }

    private void used(Usage now) {
        if (now != null && !now.equals(usage)) {
            usage = now;
            events.used(now);
        }
    }

    private ReplyHead head(ObjectNode chunk) {
        var id = WireJson.textOrEmpty(chunk, "responseId");
        var model = WireJson.textOrEmpty(chunk, "modelVersion");
        return new ReplyHead(
                "chatcmpl-" + (id.isEmpty() ? UUID.randomUUID() : id),
                System.currentTimeMillis() / 1_000,
                model.isEmpty() ? offer.nativeId() : model);
    }

    /**
     * Nothing more comes.
     *
     * @param otherwise what the provider did if the reply is not complete
     */
    void end(Consumer<ChatEvent> out, String otherwise) {
        events.to(out);
        if (blocked != null) {
            block();
        }
        boolean complete = candidates.values().stream().allMatch(Candidate::isEnded);
        if (!complete || (candidates.isEmpty() && blocked == null)) {
            throw Failure.providerUnavailable(provider, otherwise).exception();
        }
        candidates.values().forEach(candidate -> candidate.end(provider));
    }

    /** A prompt that was blocked has no answer, and where nothing is counted it costs nothing. */
    private void block() {
        candidates.values().forEach(Candidate::block);
        if (candidates.isEmpty()) {
            events.refusal(0, blocked);
            events.finish(0, FinishReason.CONTENT_FILTER);
            if (usage == null) {
                used(Usage.ofText(0, 0, GeminiUsage.SOURCE));
            }
        }
    }
}
