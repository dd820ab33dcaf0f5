package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.reply.ReplyScan;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ResponseFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the client sees of one reply: what it must not see is taken out, then the values of the request are put back. What is proven
 * stays as it is, since its provider wants it back so. Belongs to one reply of one provider.
 */
public final class ReplyGuard {

    /** Of replies that hold no text. */
    public static final ReplyGuard NONE = new ReplyGuard(Restorer.of(new Vault(Set.of())), null, null);

    private final Restorer restorer;
    private final ReplyScan scan;
    private final boolean json;
    private long tookNanos;

    /**
     * @param scan null if replies are not read
     * @param format what the client asked for, null if nothing was said
     */
    public ReplyGuard(Restorer restorer, ReplyScan scan, ResponseFormat format) {
        this.restorer = restorer;
        this.scan = scan;
        this.json = format instanceof ResponseFormat.JsonObject || format instanceof ResponseFormat.JsonSchema;
    }

    /** Whether all replies would stay as they are. */
    public boolean isIdle() {
        return scan == null && restorer.isIdle();
    }

    /** @throws dev.hubgate.firewall.Unavailable if the reply could not be read through */
    public ChatReply reply(ChatReply reply) {
        if (isIdle()) {
            return reply;
        }
        long began = System.nanoTime();
        var choices = reply.choices().stream()
                .map(choice -> new WholeChoice(this, choice).guarded())
                .toList();
        took(began);
        return new ChatReply(reply.head(), choices, reply.usage());
    }

    /** For a reply that comes in pieces: what is given to it goes on to the client. */
    public GuardedEvents events(Consumer<ChatEvent> out) {
        return isIdle() ? GuardedEvents.asTheyAre(out) : GuardedEvents.guarded(this, out);
    }

    /** How long it was read and mended. */
    long tookNanos() {
        return tookNanos;
    }

    void took(long sinceNanos) {
        tookNanos += System.nanoTime() - sinceNanos;
    }

    /** What was found in the reply so far. */
    public List<Violation> violations() {
        return scan == null ? List.of() : scan.violations();
    }

    boolean scans() {
        return scan != null;
    }

    GuardedText voice(int choice, Voice voice) {
        return text(choice, voice.path(), json && voice == Voice.TEXT);
    }

    GuardedText call(int choice, int call, boolean custom) {
        return text(choice, "tool_calls[" + call + (custom ? "].custom.input" : "].function.arguments"), !custom);
    }

    GuardedText text(int choice, String place, boolean isJson) {
        var path = "choices[" + choice + "].message." + place;
        return new GuardedText(scan == null ? null : scan.stream(path, isJson), restorer.stream(isJson));
    }
}
