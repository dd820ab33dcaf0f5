package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.ReplyEvents;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Counts what a reply used: what the provider says, and where it says nothing or broke off before it did, a guess by the rule
 * of thumb of four characters a token.
 */
final class Meter implements Consumer<ChatEvent> {

    private static final int CHARS_PER_TOKEN = 4;
    /** In base64 of the one form of sound that is streamed: 24,000 samples of 16 bits a second, which are 20 tokens. */
    private static final int SOUND_CHARS_PER_TOKEN = 3_200;

    private static final String ESTIMATED = "estimated";

    private final ModelRequest request;
    private long chars;
    private long soundChars;
    private Usage told;

    Meter(ModelRequest request) {
        this.request = request;
    }

    /** What a whole reply used. */
    static Usage of(ModelRequest request, ChatReply reply) {
        var meter = new Meter(request);
        ReplyEvents.of(reply, meter);
        return meter.whole();
    }

    /** What embeddings used of which the provider does not say it. */
    static Usage ofInput(ModelRequest request) {
        return Usage.ofText(request.promptGuess(), 0, ESTIMATED);
    }

    @Override
    public void accept(ChatEvent event) {
        switch (event) {
            case ChatEvent.Text more -> chars += more.text().length();
            case ChatEvent.Thought more -> chars += more.text().length();
            case ChatEvent.CallStart call -> chars += call.name().length();
            case ChatEvent.CallArguments more -> chars += more.fragment().length();
            case ChatEvent.Used used -> told = used.usage();
            // Said by a filter, as often as by the model.
            case ChatEvent.Refusal ignored -> {}
            case ChatEvent.Start ignored -> {}
            case ChatEvent.Proof ignored -> {}
            case ChatEvent.Annotations ignored -> {}
            case ChatEvent.Logprobs ignored -> {}
            case ChatEvent.Audio more -> heard(more.audio());
            case ChatEvent.Finish ignored -> {}
        }
    }

    /** Of a reply that came to its end: the provider's word counts, unless it claims to have said something for nothing. */
    Usage whole() {
        return told != null && (told.completion() > 0 || !saidAnything()) ? told : broken();
    }

    /** Of a reply that broke off: what the provider said until then may lack what it produced since. */
    Usage broken() {
        var produced = Math.ceilDiv(chars, CHARS_PER_TOKEN);
        var spoken = Math.ceilDiv(soundChars, SOUND_CHARS_PER_TOKEN);
        if (told == null || (told.total() == 0 && saidAnything())) {
            return new Usage(request.promptGuess(), 0, 0, 0, 0, produced, 0, spoken, ESTIMATED);
        }
        if (told.completion() >= produced + spoken) {
            return told;
        }
        return new Usage(
                told.input(),
                told.cacheRead(),
                told.cacheWrite(),
                told.audioInput(),
                told.imageInput(),
                produced,
                0,
                spoken,
                ESTIMATED);
    }

    private void heard(JsonNode audio) {
        soundChars += length(audio, "data");
        chars += length(audio, "transcript");
    }

    private static int length(JsonNode parent, String name) {
        var value = parent.get(name);
        return value != null && value.isString() ? value.stringValue().length() : 0;
    }

    private boolean saidAnything() {
        return chars > 0 || soundChars > 0;
    }
}
