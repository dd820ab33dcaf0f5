package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Writes whole replies. */
final class ReplyWriter {

    private ReplyWriter() {}

    static byte[] write(ChatRequest request, ChatReply reply, Usage usage) {
        var json = head(reply.head(), "chat.completion");
        var choices = json.putArray("choices");
        for (var choice : reply.choices()) {
            var one = choices.addObject().put("index", choice.index());
            one.set("message", message(choice.said(), request.legacyFunctions()));
            one.set("logprobs", choice.logprobs());
            one.put("finish_reason", finish(choice.finishReason(), request.legacyFunctions()));
        }
        json.set("usage", UsageWriter.write(usage));
        return Json.write(json);
    }

    static ObjectNode head(ReplyHead head, String object) {
        var json = Json.object()
                .put("id", head.id())
                .put("object", object)
                .put("created", head.created())
                .put("model", head.model());
        if (head.serviceTier() != null) {
            json.put("service_tier", head.serviceTier());
        }
        if (head.systemFingerprint() != null) {
            json.put("system_fingerprint", head.systemFingerprint());
        }
        return json;
    }

    /** Clients that speak of functions get the old word for calls. */
    static String finish(FinishReason reason, boolean legacy) {
        return (legacy && reason == FinishReason.TOOL_CALLS ? FinishReason.FUNCTION_CALL : reason).wire();
    }

    private static ObjectNode message(ChatReply.Said said, boolean legacy) {
        var json = Json.object()
                .put("role", "assistant")
                .put("content", said.content())
                .put("refusal", said.refusal());
        reasoning(said.reasoning(), json);
        if (!said.calls().isEmpty()) {
            if (legacy) {
                var call = said.calls().getFirst();
                json.putObject("function_call").put("name", call.name()).put("arguments", call.arguments());
            } else {
                var calls = json.putArray("tool_calls");
                said.calls().forEach(call -> calls.add(call(call)));
            }
        }
        if (said.annotations() == null) {
            json.putArray("annotations");
        } else {
            json.set("annotations", said.annotations());
        }
        if (said.audio() != null) {
            json.set("audio", said.audio());
        }
        return json;
    }

    private static void reasoning(List<Reasoning> blocks, ObjectNode json) {
        var text =
                blocks.stream().map(Reasoning::text).filter(one -> one != null).collect(Collectors.joining());
        if (!text.isEmpty()) {
            json.put("reasoning_content", text);
        }
        var proven = blocks.stream().filter(Reasoning::isSigned).toList();
        if (!proven.isEmpty()) {
            var details = json.putArray("reasoning_details");
            for (int i = 0; i < proven.size(); i++) {
                details.add(detail(proven.get(i), i));
            }
        }
    }

    /** A block of reasoning, to come back as it is. */
    static ObjectNode detail(Reasoning block, int index) {
        var json = Json.object();
        if (block.encrypted() == null) {
            json.put("type", "reasoning.text").put("text", block.text()).put("signature", block.signature());
        } else {
            json.put("type", "reasoning.encrypted").put("data", block.encrypted());
        }
        if (block.format() != null) {
            json.put("format", block.format());
        }
        return json.put("index", index);
    }

    private static ObjectNode call(ToolCall call) {
        var json = Json.object().put("id", call.id());
        if (call.custom()) {
            json.put("type", "custom")
                    .putObject("custom")
                    .put("name", call.name())
                    .put("input", call.arguments());
        } else {
            json.put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
        if (call.signature() != null) {
            json.putObject("extra_content").putObject("google").put("thought_signature", call.signature());
        }
        return json;
    }
}
