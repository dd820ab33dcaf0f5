package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.dialect.ErrorBody;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.OrderedEvents;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Frame;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads the chunks of a stream, in whichever of the many accents. */
final class OpenAiEvents implements Events {

    private static final String DONE = "[DONE]";

    private final Offer offer;
    private final OrderedEvents ordered;
    private final Map<Long, CallKey> calls = new HashMap<>();
    private final BitSet annotated = new BitSet();
    private boolean produced;
    private boolean done;

    /** The call that a provider's index stands for now: some use one index for all calls, and tell them apart by id. */
    private record CallKey(long place, String id) {}

    OpenAiEvents(ChatRequest request, Offer offer) {
        this.offer = offer;
        this.ordered = new OrderedEvents(request);
    }

    @Override
    public void accept(Frame frame, Consumer<ChatEvent> out) {
        ordered.to(out);
        if (frame.data().startsWith(DONE)) {
            done = true;
            return;
        }
        var provider = offer.upstream().name();
        var chunk = WireJson.event(provider, frame.data());
        if (frame.name().equals("error")) {
            throw OpenAiErrors.inBody(provider, ErrorBody.of(chunk)).exception();
        }
        OpenAiErrors.throwIfAny(provider, chunk);
        if (chunk.get("choices") instanceof ArrayNode choices && !choices.isEmpty()) {
            if (!ordered.isStarted()) {
                ordered.start(Heads.of(chunk, offer));
            }
            for (var choice : choices) {
                choice(choice, chunk);
            }
        }
        var usage = OpenAiUsage.read(chunk.get("usage"));
        if (usage == null) {
            usage = OpenAiUsage.read(WireJson.object(WireJson.object(chunk, "x_groq"), "usage"));
        }
        if (usage != null) {
            ordered.used(usage);
        }
    }

    private void choice(JsonNode choice, JsonNode chunk) {
        var index = WireJson.index(choice, "index");
        var delta = WireJson.object(choice, "delta");
        if (delta == null) {
            delta = WireJson.object(choice, "message");
        }
        if (delta != null) {
            delta(index, delta);
        }
        var logprobs = Logprobs.of(choice);
        if (logprobs != null) {
            ordered.logprobs(index, logprobs);
        }
        var reason = WireJson.text(choice, "finish_reason");
        if (Words.failed(reason)) {
            throw Failure.providerUnavailable(offer.upstream().name(), "broke the reply off")
                    .exception();
        }
        var finish = Words.finish(reason);
        if (finish != null) {
            var citations = Words.citations(chunk);
            if (citations != null && !annotated.get(index)) {
                ordered.annotations(index, citations);
            }
            ordered.finish(index, finish);
        }
    }

    private void delta(int index, JsonNode delta) {
        produced = true;
        ordered.thought(index, Words.thought(delta));
        ReasoningDetails.proofs(delta).forEach(proof -> ordered.proof(index, proof));
        ordered.text(index, Words.content(delta));
        ordered.refusal(index, WireJson.textOrEmpty(delta, "refusal"));
        if (delta.get("tool_calls") instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                call(index, array.get(i), array.size() > 1 && array.get(i).get("index") == null ? i : -1);
            }
        }
        var function = WireJson.object(delta, "function_call");
        if (function != null) {
            ordered.call(index, "function_call", null, WireJson.textOrEmpty(function, "name"), null);
            ordered.arguments(index, "function_call", Words.arguments(function));
        }
        var annotations = Words.annotations(delta);
        if (annotations != null) {
            annotated.set(index);
            ordered.annotations(index, annotations);
        }
        var audio = WireJson.object(delta, "audio");
        if (audio != null) {
            ordered.audio(index, audio);
        }
    }

    /** @param position in its array where that is all that tells it apart, else -1 */
    private void call(int choice, JsonNode call, int position) {
        var custom = WireJson.object(call, "custom");
        var function = custom == null ? WireJson.object(call, "function") : custom;
        var id = WireJson.textOrEmpty(call, "id");
        var name = WireJson.textOrEmpty(function, "name");
        long place = ((long) choice << 32) + (position >= 0 ? position : WireJson.index(call, "index"));
        var key = calls.get(place);
        if (key == null || (!id.isEmpty() && !id.equals(key.id()) && !name.isEmpty())) {
            key = new CallKey(place, id);
            calls.put(place, key);
            if (custom == null) {
                ordered.call(choice, key, id, name, Signatures.of(call));
            } else {
                ordered.customCall(choice, key, id, name);
            }
        }
        ordered.arguments(
                choice, key, custom == null ? Words.arguments(function) : WireJson.textOrEmpty(custom, "input"));
    }

    @Override
    public void end(Consumer<ChatEvent> out) {
        ordered.to(out);
        if (done && produced && !ordered.isFinished()) {
            // It said that it was over, but not why.
            ordered.finish(0, FinishReason.STOP);
        }
        // A provider may give fewer choices than were asked for, but then it says that this was all.
        if (done ? !ordered.isFinished() : !ordered.isAllFinished()) {
            throw Failure.providerUnavailable(offer.upstream().name(), "broke the stream off")
                    .exception();
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }
}
