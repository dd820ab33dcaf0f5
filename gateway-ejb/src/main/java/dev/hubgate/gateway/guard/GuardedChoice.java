package dev.hubgate.gateway.guard;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The events of one choice. What its texts keep back goes out before what comes after them. */
final class GuardedChoice {

    private final ReplyGuard guard;
    private final int choice;
    private final Consumer<ChatEvent> out;
    private final Map<Voice, GuardedText> voices = new EnumMap<>(Voice.class);
    private final Map<Integer, GuardedText> calls = new TreeMap<>();
    /** As the provider has them, since the last proof. */
    private final StringBuilder thoughts = new StringBuilder();
    /** Of texts that are read, until it is known that nothing of them is hidden: they would tell it. */
    private final List<ChatEvent> withheld = new ArrayList<>();

    private boolean hasHidden;
    private boolean blocked;

    GuardedChoice(ReplyGuard guard, int choice, Consumer<ChatEvent> out) {
        this.guard = guard;
        this.choice = choice;
        this.out = out;
    }

    void voice(Voice voice, ChatEvent event, String piece) {
        say(of(voice), event, piece, text -> voice.event(choice, text));
    }

    void thought(ChatEvent.Thought more) {
        thoughts.append(more.text());
        voice(Voice.THOUGHT, more, more.text());
    }

    /** The text is told as it was proven, unless something of it stays hidden: then there is no proof. */
    void proof(ChatEvent.Proof proof) {
        flush(Voice.THOUGHT);
        var text = voices.remove(Voice.THOUGHT);
        var block = proof.block();
        if (!blocked && (text == null || !text.hasHidden() || block.encrypted() != null)) {
            var proven = thoughts.isEmpty() || proof.whole() || block.encrypted() != null
                    ? block
                    : new Reasoning(thoughts.toString(), block.signature(), null, block.format());
            out.accept(new ChatEvent.Proof(choice, proven, true));
        }
        thoughts.setLength(0);
    }

    void begin(ChatEvent.CallStart call) {
        flush();
        if (!blocked) {
            calls.put(call.call(), guard.call(choice, call.call(), call.custom()));
            out.accept(call);
        }
    }

    void arguments(ChatEvent.CallArguments more) {
        if (!blocked) {
            say(calls.get(more.call()), more, more.fragment(), text -> arguments(more.call(), text));
        }
    }

    private ChatEvent arguments(int call, String text) {
        return new ChatEvent.CallArguments(choice, call, text);
    }

    void annotations(ChatEvent.Annotations more) {
        var tree = new GuardedTree(() -> guard.text(choice, "annotations", false));
        var guarded = tree.guarded(more.annotations());
        hasHidden |= tree.hasHidden();
        blocked |= tree.isBlocked();
        if (!blocked) {
            out.accept(new ChatEvent.Annotations(choice, guarded));
        }
    }

    void logprobs(ChatEvent.Logprobs more) {
        if (guard.scans()) {
            withheld.add(more);
        } else {
            out.accept(more);
        }
    }

    void audio(ChatEvent.Audio more) {
        if (!(more.audio() instanceof ObjectNode audio)
                || !audio.path("transcript").isString()) {
            if (!blocked) {
                out.accept(more);
            }
            return;
        }
        say(
                of(Voice.TRANSCRIPT),
                more,
                audio.get("transcript").stringValue(),
                text -> new ChatEvent.Audio(choice, audio.deepCopy().put("transcript", text)));
    }

    void finish(ChatEvent.Finish finish) {
        flush();
        if (!hasHidden && !blocked) {
            withheld.forEach(out);
        }
        withheld.clear();
        out.accept(blocked ? new ChatEvent.Finish(choice, FinishReason.CONTENT_FILTER) : finish);
    }

    /** Gives out all that its texts keep back. */
    void flush() {
        for (var voice : Voice.values()) {
            flush(voice);
        }
        calls.forEach((call, text) -> flush(text, rest -> arguments(call, rest)));
    }

    private void flush(Voice voice) {
        var text = voices.get(voice);
        if (text != null) {
            flush(text, rest -> voice.event(choice, rest));
        }
    }

    private void flush(GuardedText text, Function<String, ChatEvent> event) {
        var rest = text.end();
        if (!rest.isEmpty()) {
            out.accept(event.apply(rest));
        }
        know(text);
    }

    private void say(GuardedText text, ChatEvent whole, String piece, Function<String, ChatEvent> event) {
        if (blocked) {
            return;
        }
        var said = text.next(piece);
        if (said.equals(piece)) {
            out.accept(whole);
        } else if (!said.isEmpty() || whole instanceof ChatEvent.Audio) {
            out.accept(event.apply(said));
        }
        know(text);
    }

    private void know(GuardedText text) {
        hasHidden |= text.hasHidden();
        blocked |= text.isBlocked();
    }

    private GuardedText of(Voice voice) {
        return voices.computeIfAbsent(voice, one -> guard.voice(choice, one));
    }
}
