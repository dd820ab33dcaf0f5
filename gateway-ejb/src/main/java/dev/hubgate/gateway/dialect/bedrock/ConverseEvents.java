package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Frame;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands the events of ConverseStream. The last one, with the usage, comes after the one that says why the answer ended;
 * so the finish is held until then.
 */
final class ConverseEvents implements Events {

    private final String provider;
    private final AnswerEvents answer;
    private boolean stopped;
    private String reason;

    ConverseEvents(ChatRequest request, Offer offer) {
        this.provider = offer.upstream().name();
        this.answer = new AnswerEvents(request, offer);
    }

    @Override
    public void accept(Frame frame, Consumer<ChatEvent> out) {
        if (frame.kind() == Frame.Kind.EXCEPTION) {
            throw BedrockErrors.inStream(provider, frame).exception();
        }
        answer.to(out);
        switch (frame.name()) {
            case "messageStart" -> answer.start();
            case "contentBlockStart" -> begin(event(frame));
            case "contentBlockDelta" -> goOn(event(frame));
            case "contentBlockStop" -> answer.stop(index(event(frame)));
            case "messageStop" -> {
                stopped = true;
                reason = WireJson.text(event(frame), "stopReason");
            }
            case "metadata" -> account(event(frame));
            default -> {
                // New kinds of events may come at any time.
            }
        }
    }

    private ObjectNode event(Frame frame) {
        answer.start();
        return WireJson.event(provider, frame.data());
    }

    private void begin(ObjectNode event) {
        var use = WireJson.object(WireJson.object(event, "start"), "toolUse");
        if (use != null && !ConverseReader.isServers(use)) {
            answer.call(index(event), WireJson.text(use, "toolUseId"), WireJson.textOrEmpty(use, "name"));
        }
    }

    private void goOn(ObjectNode event) {
        var delta = WireJson.object(event, "delta");
        if (delta == null) {
            return;
        }
        int index = index(event);
        answer.text(index, WireJson.textOrEmpty(delta, "text"));
        var use = WireJson.object(delta, "toolUse");
        if (use != null) {
            answer.arguments(index, ConverseReader.input(use.get("input")));
        }
        var reasoning = WireJson.object(delta, "reasoningContent");
        if (reasoning != null) {
            think(reasoning, index);
        }
        var citation = WireJson.object(delta, "citation");
        if (citation != null) {
            answer.citation(index, citation);
        }
    }

    private void think(ObjectNode reasoning, int index) {
        answer.thought(index, WireJson.textOrEmpty(reasoning, "text"));
        var signature = WireJson.textOrEmpty(reasoning, "signature");
        if (!signature.isEmpty()) {
            answer.signature(index, signature);
        }
        var redacted = WireJson.textOrEmpty(reasoning, "redactedContent");
        if (!redacted.isEmpty()) {
            answer.redacted(index, redacted);
        }
    }

    private void account(ObjectNode event) {
        answer.used(BedrockUsage.of(event));
        if (stopped) {
            answer.finish(reason);
        }
    }

    @Override
    public void end(Consumer<ChatEvent> out) {
        if (!stopped) {
            throw Failure.providerUnavailable(provider, "broke the stream off").exception();
        }
        if (!answer.isFinished()) {
            answer.to(out).finish(reason);
        }
    }

    @Override
    public boolean isDone() {
        return answer.isFinished();
    }

    private static int index(ObjectNode event) {
        return WireJson.index(event, "contentBlockIndex");
    }
}
