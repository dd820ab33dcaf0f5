package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.dialect.CallIds;
import dev.hubgate.gateway.dialect.OrderedEvents;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a reply as events, one step after the other, whether it came whole or in a stream. Belongs to one reply. */
final class ReplyTeller {

    private static final int CHOICE = 0;
    private static final long MILLIS = 1_000;

    private final String nativeId;
    private final OrderedEvents out;
    private final ReplyBlocks blocks;
    private final AnthropicUsage usage = new AnthropicUsage();
    private String stopReason;
    private String explanation = "";

    ReplyTeller(ChatRequest request, Offer offer, ClaudeHost host) {
        this.nativeId = offer.nativeId();
        this.out = new OrderedEvents(request);
        this.blocks = new ReplyBlocks(out, AnswerShape.of(request, ClaudeModel.of(nativeId), host));
    }

    /** Where the events go from now on. */
    void to(Consumer<ChatEvent> consumer) {
        out.to(consumer);
    }

    ReplyBlocks blocks() {
        return blocks;
    }

    /** The reply itself, with all or none of its content, or what a stream begins with. Only the first one counts. */
    void open(ObjectNode message) {
        if (out.isStarted()) {
            return;
        }
        begin(message);
        if (message != null && message.get("content") instanceof ArrayNode content) {
            whole(content);
        }
        stopped(message);
    }

    /** Blocks that come whole. What follows them in a stream is numbered from 0. */
    private void whole(ArrayNode content) {
        for (int i = 0; i < content.size(); i++) {
            int apart = -1 - i;
            blocks.start(apart, content.get(i) instanceof ObjectNode block ? block : null);
            blocks.stop(apart);
        }
    }

    /** @param message what it says of itself, null if it says nothing */
    void begin(ObjectNode message) {
        if (out.isStarted()) {
            return;
        }
        var id = WireJson.textOrEmpty(message, "id");
        var model = WireJson.textOrEmpty(message, "model");
        var used = WireJson.object(message, "usage");
        out.start(new ReplyHead(
                id.isEmpty() ? CallIds.reply() : id,
                System.currentTimeMillis() / MILLIS,
                model.isEmpty() ? nativeId : model,
                null,
                AnthropicUsage.tier(used)));
        used(used);
    }

    void used(ObjectNode more) {
        if (usage.add(more)) {
            var sum = usage.read();
            if (sum != null) {
                out.used(sum);
            }
        }
    }

    /** @param delta what says why it stopped */
    void stopped(ObjectNode delta) {
        var reason = WireJson.text(delta, "stop_reason");
        stopReason = reason == null ? stopReason : reason;
        var details = WireJson.object(delta, "stop_details");
        if (details != null && "refusal".equals(stopReason)) {
            explanation = WireJson.textOrEmpty(details, "explanation");
        }
    }

    void end() {
        begin(null);
        blocks.end();
        out.refusal(CHOICE, explanation);
        out.finish(CHOICE, StopReasons.read(stopReason, blocks.hasCalls()));
    }
}
