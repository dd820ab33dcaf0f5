package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the events of one stream. Chunks pass as they are, but for two things that break official clients: usage beside a
 * delta is taken off it, and an {@code error} that is null is left out.
 */
final class OpenAiEvents implements Events {

    private static final String DONE = "[DONE]";

    private final ModelRequest request;
    private final Offer offer;
    private final boolean includeUsage;
    private ObjectNode head;
    private JsonNode usageNode;
    private long producedChars;
    private boolean finished;
    private boolean done;

    OpenAiEvents(ModelRequest request, Offer offer) {
        this.request = request;
        this.offer = offer;
        this.includeUsage = request instanceof ModelRequest.Chat chat && chat.includeUsage();
    }

    @Override
    public List<ObjectNode> accept(String data) {
        if (data.startsWith(DONE)) {
            done = true;
            return List.of();
        }
        var chunk = chunk(data);
        var error = Json.field(chunk, "error");
        if (error != null) {
            throw OpenAiErrors.inBody(offer.upstream().name(), error).exception();
        }
        chunk.remove("error");
        keepUsage(chunk);
        rememberHead(chunk);
        if (!(chunk.get("choices") instanceof ArrayNode choices) || choices.isEmpty()) {
            return List.of();
        }
        count(choices);
        return List.of(chunk);
    }

    private ObjectNode chunk(String data) {
        try {
            if (Json.read(data) instanceof ObjectNode chunk) {
                return chunk;
            }
        } catch (JacksonException e) {
            // Falls through: an event that is not JSON breaks the stream.
        }
        throw Failure.providerUnavailable(offer.upstream().name(), "sent an event that is no chunk")
                .exception();
    }

    private void keepUsage(ObjectNode chunk) {
        var usage = chunk.remove("usage");
        if (OpenAiUsage.read(usage) != null) {
            usageNode = usage;
        }
        if (includeUsage) {
            chunk.putNull("usage");
        }
    }

    private void rememberHead(ObjectNode chunk) {
        if (head == null) {
            head = Json.object();
            for (var name : List.of("id", "object", "created", "model", "system_fingerprint", "service_tier")) {
                if (chunk.get(name) != null) {
                    head.set(name, chunk.get(name));
                }
            }
        }
    }

    private void count(JsonNode choices) {
        for (var choice : choices) {
            var delta = choice.get("delta");
            if (delta != null) {
                producedChars += Estimate.textChars(delta);
            }
            finished |= Json.field(choice, "finish_reason") != null;
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public boolean isComplete() {
        return done || finished;
    }

    @Override
    public Usage usage() {
        var told = OpenAiUsage.read(usageNode);
        return told != null ? told : Estimate.of(request, producedChars);
    }

    @Override
    public ObjectNode usageChunk() {
        var chunk = copyOfHead();
        chunk.putArray("choices");
        chunk.set("usage", usageNode instanceof ObjectNode told ? told.deepCopy() : written(usage()));
        return chunk;
    }

    private static ObjectNode written(Usage usage) {
        return Json.object()
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("total_tokens", usage.prompt() + usage.completion());
    }

    @Override
    public ObjectNode errorChunk(ObjectNode error) {
        var chunk = copyOfHead();
        var choice = chunk.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "error").putObject("delta");
        chunk.set("error", error);
        return chunk;
    }

    private ObjectNode copyOfHead() {
        return head != null ? head.deepCopy() : Json.object().put("object", "chat.completion.chunk");
    }
}
