package dev.hubgate.gateway.guard;

import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One choice of a reply that is there as a whole. Where one of its texts is blocked, it ends there. */
final class WholeChoice {

    private final ReplyGuard guard;
    private final ChatReply.Choice choice;
    private boolean hasHidden;
    private boolean blocked;

    WholeChoice(ReplyGuard guard, ChatReply.Choice choice) {
        this.guard = guard;
        this.choice = choice;
    }

    ChatReply.Choice guarded() {
        var said = choice.said();
        var reasoning = reasoning(said.reasoning());
        var guarded = new ChatReply.Said(
                voice(Voice.TEXT, said.content()),
                voice(Voice.REFUSAL, said.refusal()),
                reasoning,
                calls(said.calls()),
                annotations(said.annotations()),
                audio(said.audio()));
        return new ChatReply.Choice(
                choice.index(),
                guarded,
                blocked ? FinishReason.CONTENT_FILTER : choice.finishReason(),
                hasHidden || blocked ? null : choice.logprobs());
    }

    private List<Reasoning> reasoning(List<Reasoning> blocks) {
        var all = new ArrayList<Reasoning>();
        for (var block : blocks) {
            if (!blocked) {
                all.add(reasoning(block));
            }
        }
        return all;
    }

    /** What is proven is told as it is, unless something of it stays hidden: then there is no proof. */
    private Reasoning reasoning(Reasoning block) {
        if (block.text() == null || block.encrypted() != null) {
            return block;
        }
        var text = guard.voice(choice.index(), Voice.THOUGHT);
        var said = whole(text, block.text());
        return block.isSigned() && !text.hasHidden() ? block : Reasoning.unsigned(said);
    }

    private String voice(Voice voice, String text) {
        return text == null || blocked ? null : whole(guard.voice(choice.index(), voice), text);
    }

    private String whole(GuardedText text, String all) {
        var said = text.whole(all);
        hasHidden |= text.hasHidden();
        blocked |= text.isBlocked();
        return said;
    }

    private List<ToolCall> calls(List<ToolCall> calls) {
        var all = new ArrayList<ToolCall>();
        for (int i = 0; i < calls.size() && !blocked; i++) {
            var call = calls.get(i);
            var arguments = whole(guard.call(choice.index(), i, call.custom()), call.arguments());
            all.add(new ToolCall(call.id(), call.name(), arguments, call.custom(), call.signature(), call.extras()));
        }
        return all;
    }

    private JsonNode annotations(JsonNode annotations) {
        if (annotations == null || blocked) {
            return null;
        }
        var tree = new GuardedTree(() -> guard.text(choice.index(), "annotations", false));
        var guarded = tree.guarded(annotations);
        hasHidden |= tree.hasHidden();
        blocked |= tree.isBlocked();
        return blocked ? null : guarded;
    }

    private JsonNode audio(JsonNode audio) {
        if (blocked
                || !(audio instanceof ObjectNode object)
                || !object.path("transcript").isString()) {
            return blocked ? null : audio;
        }
        var text = voice(Voice.TRANSCRIPT, object.get("transcript").stringValue());
        return object.deepCopy().put("transcript", text);
    }
}
