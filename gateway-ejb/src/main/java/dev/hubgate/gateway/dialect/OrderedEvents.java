package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ToolChoice;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Puts what a provider streams into the order that clients rely on, whatever order it came in: one start; calls numbered
 * from 0 in each choice, each started once, with {@code {}} for arguments that never came; one finish for each choice, which
 * says {@code tool_calls} where tools were called; nothing of a choice after its finish. Belongs to one reply.
 */
public final class OrderedEvents {

    private final boolean namedTool;
    private final int wanted;
    private final List<Choice> choices = new ArrayList<>();
    private Consumer<ChatEvent> out;
    private boolean started;

    private static final class Choice {
        private final Map<Object, Integer> calls = new HashMap<>();
        private final List<Boolean> argued = new ArrayList<>();
        private final SplitPairs pairs = new SplitPairs();
        private boolean finished;
    }

    public OrderedEvents(ChatRequest request) {
        this.namedTool = ToolChoice.isNamed(request.toolChoice());
        this.wanted = request.options().choices();
    }

    /** Where the events go from now on. */
    public OrderedEvents to(Consumer<ChatEvent> consumer) {
        out = consumer;
        return this;
    }

    /** The head of the reply. Only the first counts. */
    public void start(ReplyHead head) {
        if (!started) {
            started = true;
            out.accept(new ChatEvent.Start(head));
        }
    }

    public boolean isStarted() {
        return started;
    }

    public void text(int choice, String text) {
        var whole = whole(choice, "text", text);
        if (!whole.isEmpty()) {
            out.accept(new ChatEvent.Text(choice, whole));
        }
    }

    public void refusal(int choice, String text) {
        var whole = whole(choice, "refusal", text);
        if (!whole.isEmpty()) {
            out.accept(new ChatEvent.Refusal(choice, whole));
        }
    }

    public void thought(int choice, String text) {
        var whole = whole(choice, "thought", text);
        if (!whole.isEmpty()) {
            out.accept(new ChatEvent.Thought(choice, whole));
        }
    }

    /** What can be written of a text now, nothing if the choice is finished. */
    private String whole(int choice, Object where, String text) {
        var open = open(choice);
        return open == null ? "" : open.pairs.whole(where, text);
    }

    public void proof(int choice, Reasoning block) {
        if (open(choice) != null) {
            out.accept(new ChatEvent.Proof(choice, block));
        }
    }

    public void annotations(int choice, JsonNode annotations) {
        if (open(choice) != null) {
            out.accept(new ChatEvent.Annotations(choice, annotations));
        }
    }

    public void logprobs(int choice, JsonNode logprobs) {
        if (open(choice) != null) {
            out.accept(new ChatEvent.Logprobs(choice, logprobs));
        }
    }

    public void audio(int choice, JsonNode audio) {
        if (open(choice) != null) {
            out.accept(new ChatEvent.Audio(choice, audio));
        }
    }

    /**
     * A call begins, unless it did before.
     *
     * @param key what the provider tells its calls apart by
     * @param id made up if it is null or empty
     * @param signature proof of the thought behind it, or null
     */
    public void call(int choice, Object key, String id, String name, String signature) {
        begin(choice, key, id, name, false, signature);
    }

    /** A call of a tool with free text begins, unless it did before. */
    public void customCall(int choice, Object key, String id, String name) {
        begin(choice, key, id, name, true, null);
    }

    private void begin(int choice, Object key, String id, String name, boolean custom, String signature) {
        var open = open(choice);
        if (open == null || open.calls.containsKey(key)) {
            return;
        }
        int call = open.argued.size();
        open.calls.put(key, call);
        // Free text may be empty: nothing is put in its place.
        open.argued.add(custom);
        var known = id == null || id.isEmpty() ? CallIds.random() : id;
        out.accept(new ChatEvent.CallStart(choice, call, known, name, custom, signature));
    }

    /** More arguments of a call that has begun. */
    public void arguments(int choice, Object key, String fragment) {
        var open = open(choice);
        if (open == null || fragment.isEmpty()) {
            return;
        }
        int call = Objects.requireNonNull(open.calls.get(key), "call not begun");
        open.argued.set(call, true);
        var whole = open.pairs.whole(call, fragment);
        if (!whole.isEmpty()) {
            out.accept(new ChatEvent.CallArguments(choice, call, whole));
        }
    }

    /** Whether such a call has begun. */
    public boolean hasCall(int choice, Object key) {
        var open = open(choice);
        return open != null && open.calls.containsKey(key);
    }

    /** A choice is complete. Only the first time counts. */
    public void finish(int choice, FinishReason reason) {
        var open = open(choice);
        if (open == null) {
            return;
        }
        for (int call = 0; call < open.argued.size(); call++) {
            if (!open.argued.get(call)) {
                out.accept(new ChatEvent.CallArguments(choice, call, "{}"));
            }
        }
        open.finished = true;
        var calledTools = reason == FinishReason.STOP && !open.argued.isEmpty() && !namedTool;
        out.accept(new ChatEvent.Finish(choice, calledTools ? FinishReason.TOOL_CALLS : reason));
    }

    public void used(Usage usage) {
        out.accept(new ChatEvent.Used(usage));
    }

    /** Whether there is a choice and every one of them is finished. */
    public boolean isFinished() {
        return !choices.isEmpty() && choices.stream().allMatch(choice -> choice.finished);
    }

    /** Whether every choice that was asked for is finished. */
    public boolean isAllFinished() {
        return choices.size() >= wanted && isFinished();
    }

    /** @return null if it is finished */
    private Choice open(int choice) {
        while (choices.size() <= choice) {
            choices.add(new Choice());
        }
        var one = choices.get(choice);
        return one.finished ? null : one;
    }
}
