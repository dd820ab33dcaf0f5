package dev.hubgate.system.replay;

import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notes what {@code openai-java} shows. What is not OpenAI's, such as reasoning, it leaves to its user to collect. */
// The two are deprecated as a whole, with no other way to what is not in the specification.
@SuppressWarnings("deprecation")
record JavaReading(ObjectNode seen) {

    /** A chunk of a stream that may yet break off. */
    void soFar(ChatCompletionChunk chunk) {
        chunk.choices().stream().filter(choice -> choice.index() == 0).forEach(choice -> {
            append("content", choice.delta().content().orElse(""));
            append("reasoning", reasoning(choice.delta()._additionalProperties()));
        });
    }

    void completion(ChatCompletion completion) {
        ChatCompletion.Choice choice = completion.choices().getFirst();
        ChatCompletionMessage message = choice.message();
        seen.put("content", message.content().orElse(""));
        seen.put("refusal", message.refusal().orElse(""));
        if (seen.path("reasoning").asString().isEmpty()) {
            // Of a stream the accumulator keeps only the last piece of what is not OpenAI's.
            append("reasoning", reasoning(message._additionalProperties()));
        }
        message.audio().ifPresent(audio -> seen.put("audio", audio.data()));
        ArrayNode calls = (ArrayNode) seen.path("tool_calls");
        message.toolCalls()
                .ifPresent(list -> list.forEach(call -> calls.addObject()
                        .put("name", call.asFunction().function().name())
                        .put("arguments", call.asFunction().function().arguments())));
        seen.put("finish_reason", choice.finishReason().asString());
        completion.usage().ifPresent(this::usage);
    }

    private void usage(CompletionUsage usage) {
        ((ObjectNode) seen.path("usage"))
                .put("prompt_tokens", usage.promptTokens())
                .put("completion_tokens", usage.completionTokens())
                .put("total_tokens", usage.totalTokens())
                .put(
                        "cached_tokens",
                        usage.promptTokensDetails()
                                .flatMap(CompletionUsage.PromptTokensDetails::cachedTokens)
                                .orElse(0L))
                .put(
                        "reasoning_tokens",
                        usage.completionTokensDetails()
                                .flatMap(CompletionUsage.CompletionTokensDetails::reasoningTokens)
                                .orElse(0L));
    }

    private static String reasoning(Map<String, JsonValue> extensions) {
        JsonValue reasoning = extensions.get("reasoning_content");
        return reasoning == null ? "" : reasoning.convert(String.class);
    }

    private void append(String name, String text) {
        seen.put(name, seen.path(name).asString() + text);
    }
}
