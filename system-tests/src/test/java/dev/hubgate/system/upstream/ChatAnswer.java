package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatRequest.Thinking;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What the model says, before a vendor writes it in its own way.
 *
 * @param id of the answer, without a vendor's prefix
 * @param thought what it thought aloud, null if nothing
 * @param text null when the answer is tool calls alone
 * @param finishReason in OpenAI's words
 * @param usage null if nothing is said of it
 */
record ChatAnswer(
        String id, String model, String thought, String text, List<ToolCall> calls, String finishReason, Usage usage) {
    static final String THOUGHT = "Let me think about it: where to look, and what to say.";

    /** One call of a tool, its id without a vendor's prefix. */
    record ToolCall(String id, String name, JsonNode arguments) {}

    /** Token counts: the cached ones are a part of the prompt, those of reasoning of the completion. */
    record Usage(int prompt, int cached, int completion, int reasoning) {}

    static ChatAnswer to(ChatRequest request, Script script) {
        List<ToolCall> calls = script.has("say") ? List.of() : calls(request, script);
        String text = calls.isEmpty() ? text(request, script) : null;
        String finish = calls.isEmpty() ? "stop" : "tool_calls";
        return new ChatAnswer(
                "scripted" + Integer.toHexString(request.conversation().hashCode()),
                request.model(),
                request.thinking() == Thinking.ALOUD ? THOUGHT : null,
                text,
                calls,
                script.find("finish").map(Directive::value).orElse(finish),
                script.has("no-usage") ? null : usage(request, script, text == null ? calls.toString() : text));
    }

    private static List<ToolCall> calls(ChatRequest request, Script script) {
        List<ChatRequest.Offer> offers = request.wanted();
        int count = offers.isEmpty()
                ? 0
                : script.find("calls").map(calls -> calls.number(1)).orElse(offers.size());
        String turn = "scripted" + request.conversation().turns().size() + "x";
        return IntStream.range(0, count)
                .mapToObj(index -> call(offers.get(index % offers.size()), turn + index, echoed(script)))
                .toList();
    }

    private static ToolCall call(ChatRequest.Offer offer, String id, String echoed) {
        return new ToolCall(id, offer.name(), new SchemaInstance(offer.schema(), echoed).make());
    }

    private static String echoed(Script script) {
        return spelt(script).orElse(script.has("echo") ? script.plainText() : null);
    }

    private static String text(ChatRequest request, Script script) {
        ChatRequest.Shape shape = request.shape();
        if (shape.schema() != null) {
            return new SchemaInstance(shape.schema(), echoed(script)).make().toString();
        }
        return shape.json()
                ? "{\"answer\":\"some answer\"}"
                : script.find("say").map(Directive::value).orElseGet(() -> unasked(request, script));
    }

    private static String unasked(ChatRequest request, Script script) {
        return spelt(script).orElseGet(() -> spoken(request, script));
    }

    private static Optional<String> spelt(Script script) {
        return script.find("spell").map(spell -> Words.spelt(spell.value()));
    }

    /** Names each tool with what it gave; and a model that thinks says whether it still knows what it thought. */
    private static String spoken(ChatRequest request, Script script) {
        List<Conversation.Told> told = request.conversation().told();
        if (told.isEmpty()) {
            return "Hello from the scripted upstream. You said: " + script.plainText();
        }
        String results = told.stream()
                .map(one -> one.tool() + " said: " + one.said() + ".")
                .collect(Collectors.joining(" "));
        if (request.thinking() == Thinking.NONE) {
            return results;
        }
        return results
                + (request.conversation().remembersItsThought() ? " I remember my thought." : " I forgot my thought.");
    }

    private static Usage usage(ChatRequest request, Script script, String said) {
        Directive asked = script.find("usage").orElse(Directive.parse("usage", ""));
        return new Usage(
                asked.option("prompt", request.promptWords()),
                asked.option("cached", 0),
                asked.option("completion", Words.in(said)),
                asked.option("reasoning", 0));
    }
}
