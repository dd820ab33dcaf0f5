package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a whole reply, as a stream that comes at once. */
final class AnthropicReader {

    private AnthropicReader() {}

    static ChatReply read(ChatRequest request, Offer offer, ClaudeHost host, byte[] body) {
        var provider = offer.upstream().name();
        var message = WireJson.reply(provider, body);
        if (message.get("error") instanceof ObjectNode) {
            throw AnthropicErrors.inBody(provider, message).exception();
        }
        if (!(message.get("content") instanceof ArrayNode)) {
            throw Failure.providerUnavailable(provider, "answered with something that is no reply")
                    .exception();
        }
        var fold = new ReplyFold();
        var teller = new ReplyTeller(request, offer, host);
        teller.to(fold);
        teller.open(message);
        teller.end();
        return fold.reply();
    }
}
