package dev.hubgate.gateway.guard;

import dev.hubgate.gateway.chat.ChatEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The events of one reply on their way to the client: about as many go out as come in. */
public final class GuardedEvents implements Consumer<ChatEvent> {

    private final ReplyGuard guard;
    private final Consumer<ChatEvent> out;
    private final Map<Integer, GuardedChoice> choices = new TreeMap<>();

    private GuardedEvents(ReplyGuard guard, Consumer<ChatEvent> out) {
        this.guard = guard;
        this.out = out;
    }

    static GuardedEvents asTheyAre(Consumer<ChatEvent> out) {
        return new GuardedEvents(null, out);
    }

    static GuardedEvents guarded(ReplyGuard guard, Consumer<ChatEvent> out) {
        return new GuardedEvents(guard, out);
    }

    /** @throws dev.hubgate.firewall.Unavailable if a text could not be read in time; nothing more may be sent then */
    @Override
    public void accept(ChatEvent event) {
        if (guard == null) {
            out.accept(event);
            return;
        }
        switch (event) {
            case ChatEvent.Start start -> out.accept(start);
            case ChatEvent.Used used -> out.accept(used);
            case ChatEvent.Text more -> of(more.choice()).voice(Voice.TEXT, more, more.text());
            case ChatEvent.Refusal more -> of(more.choice()).voice(Voice.REFUSAL, more, more.text());
            case ChatEvent.Thought more -> of(more.choice()).thought(more);
            case ChatEvent.Proof proof -> of(proof.choice()).proof(proof);
            case ChatEvent.CallStart call -> of(call.choice()).begin(call);
            case ChatEvent.CallArguments more -> of(more.choice()).arguments(more);
            case ChatEvent.Annotations more -> of(more.choice()).annotations(more);
            case ChatEvent.Logprobs more -> of(more.choice()).logprobs(more);
            case ChatEvent.Audio more -> of(more.choice()).audio(more);
            case ChatEvent.Finish finish -> of(finish.choice()).finish(finish);
        }
    }

    /** Gives out what was kept back, where a choice has not finished. */
    public void end() {
        choices.values().forEach(GuardedChoice::flush);
    }

    private GuardedChoice of(int choice) {
        return choices.computeIfAbsent(choice, index -> new GuardedChoice(guard, index, out));
    }
}
