package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.chat.ToolChoice;
import dev.hubgate.gateway.dialect.CallIds;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads whole replies, in whichever of the many accents. */
final class OpenAiReader {

    private OpenAiReader() {}

    static ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        var provider = offer.upstream().name();
        var reply = WireJson.reply(provider, body);
        OpenAiErrors.throwIfAny(provider, reply);
        if (!(reply.get("choices") instanceof ArrayNode array) || array.isEmpty()) {
            throw Failure.providerUnavailable(provider, "answered with something that is no reply")
                    .exception();
        }
        var choices = new ArrayList<ChatReply.Choice>(array.size());
        for (int i = 0; i < array.size(); i++) {
            choices.add(choice(request, provider, reply, array.get(i), i));
        }
        return new ChatReply(Heads.of(reply, offer), choices, OpenAiUsage.read(reply.get("usage")));
    }

    private static ChatReply.Choice choice(
            ChatRequest request, String provider, JsonNode reply, JsonNode choice, int position) {
        var index = choice.get("index") == null ? position : WireJson.index(choice, "index");
        var message = WireJson.object(choice, "message");
        var said = said(message == null ? Json.object() : message, reply);
        var reason = WireJson.text(choice, "finish_reason");
        if (Words.failed(reason) && said.content() == null && said.calls().isEmpty()) {
            throw Failure.providerUnavailable(provider, "broke the reply off").exception();
        }
        return new ChatReply.Choice(index, said, finish(Words.finish(reason), said, request), Logprobs.of(choice));
    }

    /** A provider may call tools and say stop; only for a function that was named does OpenAI do so too. */
    private static FinishReason finish(FinishReason reason, ChatReply.Said said, ChatRequest request) {
        var known = reason == null ? FinishReason.STOP : reason;
        var called = known == FinishReason.STOP && !said.calls().isEmpty();
        return called && !ToolChoice.isNamed(request.toolChoice()) ? FinishReason.TOOL_CALLS : known;
    }

    private static ChatReply.Said said(JsonNode message, JsonNode reply) {
        var content = Words.content(message);
        var refusal = WireJson.textOrEmpty(message, "refusal");
        var annotations = Words.annotations(message);
        return new ChatReply.Said(
                content.isEmpty() ? null : content,
                refusal.isEmpty() ? null : refusal,
                reasoning(message),
                calls(message),
                annotations == null ? Words.citations(reply) : annotations,
                WireJson.object(message, "audio"));
    }

    private static List<Reasoning> reasoning(JsonNode message) {
        var blocks = new ArrayList<>(ReasoningDetails.proofs(message));
        var thought = Words.thought(message);
        if (!thought.isEmpty() && blocks.stream().allMatch(block -> block.text() == null)) {
            blocks.addFirst(Reasoning.unsigned(thought));
        }
        return blocks;
    }

    private static List<ToolCall> calls(JsonNode message) {
        var calls = new ArrayList<ToolCall>();
        if (message.get("tool_calls") instanceof ArrayNode array) {
            array.forEach(call -> calls.add(call(call)));
        }
        var function = WireJson.object(message, "function_call");
        if (calls.isEmpty() && function != null) {
            calls.add(new ToolCall(CallIds.random(), WireJson.textOrEmpty(function, "name"), arguments(function)));
        }
        return calls;
    }

    private static ToolCall call(JsonNode call) {
        var id = WireJson.textOrEmpty(call, "id");
        var known = id.isEmpty() ? CallIds.random() : id;
        var custom = WireJson.object(call, "custom");
        if (custom != null) {
            var input = WireJson.textOrEmpty(custom, "input");
            return new ToolCall(known, WireJson.textOrEmpty(custom, "name"), input, true, null, Extras.NONE);
        }
        var function = WireJson.object(call, "function");
        return new ToolCall(
                known,
                WireJson.textOrEmpty(function, "name"),
                arguments(function),
                false,
                Signatures.of(call),
                Extras.NONE);
    }

    private static String arguments(JsonNode function) {
        var arguments = Words.arguments(function);
        return arguments.isEmpty() ? "{}" : arguments;
    }
}
