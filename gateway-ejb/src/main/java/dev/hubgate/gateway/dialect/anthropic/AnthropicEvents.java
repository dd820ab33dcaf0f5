package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Frame;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Understands a streamed reply. */
final class AnthropicEvents implements Events {

    private final String provider;
    private final ReplyTeller teller;
    private boolean done;

    AnthropicEvents(ChatRequest request, Offer offer, ClaudeHost host) {
        this.provider = offer.upstream().name();
        this.teller = new ReplyTeller(request, offer, host);
    }

    @Override
    public void accept(Frame frame, Consumer<ChatEvent> out) {
        if (done || frame.name().equals("ping")) {
            return;
        }
        teller.to(out);
        understand(WireJson.event(provider, frame.data()));
    }

    private void understand(ObjectNode event) {
        switch (WireJson.textOrEmpty(event, "type")) {
            case "message_start" -> teller.open(WireJson.object(event, "message"));
            case "content_block_start" -> {
                teller.begin(null);
                teller.blocks().start(index(event), WireJson.object(event, "content_block"));
            }
            case "content_block_delta" -> teller.blocks().delta(index(event), WireJson.object(event, "delta"));
            case "content_block_stop" -> teller.blocks().stop(index(event));
            case "message_delta" -> {
                teller.used(WireJson.object(event, "usage"));
                teller.stopped(WireJson.object(event, "delta"));
            }
            case "message_stop" -> {
                done = true;
                teller.end();
            }
            case "error" -> throw AnthropicErrors.inBody(provider, event).exception();
            default -> {
                if (event.get("error") instanceof ObjectNode) {
                    throw AnthropicErrors.inBody(provider, event).exception();
                }
            }
        }
    }

    private static int index(ObjectNode event) {
        return WireJson.index(event, "index");
    }

    @Override
    public void end(Consumer<ChatEvent> out) {
        if (!done) {
            throw Failure.providerUnavailable(provider, "broke the stream off").exception();
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }
}
