package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.dialect.CallIds;
import dev.hubgate.gateway.dialect.Characters;
import dev.hubgate.gateway.dialect.OrderedEvents;
import dev.hubgate.gateway.dialect.anthropic.FenceFilter;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Makes events of the blocks of an answer, whether they come whole or in pieces; so both come to the same. Belongs to one
 * reply.
 */
final class AnswerEvents {

    private static final int ONLY = 0;

    private final Offer offer;
    private final BedrockModel model;
    private final OrderedEvents events;
    /** Null unless the model was told to answer in JSON and may fence it. */
    private final FenceFilter fence;
    /** What the model says beside the tool whose arguments are the answer; null where there is no such tool. */
    private final StringBuilder beside;

    private final boolean answersByTool;
    private final Map<Integer, AnswerBlock> blocks = new HashMap<>();
    private boolean answering;
    private boolean answered;
    private boolean called;
    private int chars;
    private boolean said;

    AnswerEvents(ChatRequest request, Offer offer) {
        this.offer = offer;
        this.model = BedrockModel.of(offer);
        this.events = new OrderedEvents(request);
        var form = AnswerForm.of(request, model);
        this.fence = form == AnswerForm.INSTRUCTION ? new FenceFilter() : null;
        this.beside = form == AnswerForm.TOOL ? new StringBuilder() : null;
        this.answersByTool = request.format() instanceof ResponseFormat.JsonSchema
                && request.tools().isEmpty();
    }

    AnswerEvents to(Consumer<ChatEvent> out) {
        events.to(out);
        return this;
    }

    void start() {
        if (!events.isStarted()) {
            events.start(new ReplyHead(CallIds.reply(), System.currentTimeMillis() / 1_000, offer.nativeId()));
        }
    }

    void text(int index, String text) {
        if (text.isEmpty()) {
            return;
        }
        said = true;
        if (beside != null) {
            beside.append(text);
            return;
        }
        block(index).textAt(chars);
        say(fence == null ? text : fence.more(text));
    }

    private void say(String text) {
        chars += Characters.in(text);
        events.text(ONLY, text);
    }

    void thought(int index, String text) {
        said |= !text.isEmpty();
        block(index).thought(text);
        events.thought(ONLY, text);
    }

    void signature(int index, String signature) {
        block(index).signature(signature);
    }

    void redacted(int index, String data) {
        said = true;
        block(index).redacted(data);
    }

    void citation(int index, JsonNode citation) {
        var annotation = Citations.annotation(citation);
        if (annotation != null) {
            block(index).cites(annotation, chars);
        }
    }

    /** A call begins; the call of the tool whose arguments are the answer is the answer. */
    void call(int index, String id, String name) {
        said = true;
        if (answersByTool && AnswerForm.TOOL_NAME.equals(name)) {
            if (!answering) {
                // Only the first: two answers are no JSON.
                answering = true;
                block(index).answers();
            }
        } else {
            called = true;
            events.call(ONLY, index, id, name, null);
        }
    }

    void arguments(int index, String fragment) {
        var block = blocks.get(index);
        if (block != null && block.isAnswer()) {
            if (!fragment.isEmpty()) {
                answered = true;
                block.argue();
                say(fragment);
            }
        } else if (events.hasCall(ONLY, index)) {
            events.arguments(ONLY, index, fragment);
        }
    }

    /** A block is complete. */
    void stop(int index) {
        var block = blocks.remove(index);
        if (block == null) {
            return;
        }
        if (block.isAnswer() && !block.isArgued()) {
            answered = true;
            say("{}");
        }
        if (block.redacted() != null) {
            events.proof(ONLY, new Reasoning(null, null, block.redacted(), model.encryptionFormat()));
        }
        if (block.signature() != null) {
            events.proof(ONLY, new Reasoning(block.thought(), block.signature(), null, model.signatureFormat()));
        }
        var annotations = block.annotations(chars);
        if (annotations != null) {
            events.annotations(ONLY, annotations);
        }
    }

    void used(Usage usage) {
        if (usage != null) {
            events.used(usage);
        }
    }

    /**
     * The answer is complete.
     *
     * @param reason why, in Bedrock's words, null if it did not say
     * @throws dev.hubgate.gateway.failure.FailureException if the model failed and said nothing
     */
    void finish(String reason) {
        blocks.keySet().stream().sorted().toList().forEach(this::stop);
        if (beside != null && !answered) {
            say(beside.toString());
        }
        if (fence != null) {
            say(fence.end());
        }
        events.finish(ONLY, meaning(reason == null ? "" : reason));
    }

    private FinishReason meaning(String reason) {
        return switch (reason) {
            case "tool_use" -> called ? FinishReason.TOOL_CALLS : FinishReason.STOP;
            case "max_tokens", "model_context_window_exceeded" -> FinishReason.LENGTH;
            case "guardrail_intervened", "content_filtered" -> FinishReason.CONTENT_FILTER;
            case "malformed_model_output", "malformed_tool_use" -> {
                if (!said) {
                    throw Failure.providerUnavailable(offer.upstream().name(), "made an answer that cannot be read")
                            .exception();
                }
                yield FinishReason.STOP;
            }
            default -> FinishReason.STOP;
        };
    }

    boolean isFinished() {
        return events.isFinished();
    }

    private AnswerBlock block(int index) {
        return blocks.computeIfAbsent(index, ignored -> new AnswerBlock());
    }
}
