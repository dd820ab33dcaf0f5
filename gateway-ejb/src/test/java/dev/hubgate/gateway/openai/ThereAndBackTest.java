package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Invented;
import dev.hubgate.gateway.chat.ReplyEvents;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.openai.Offers;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.JacksonException;

/** What the gateway writes for clients is what the dialect reads from providers of the same format. */
class ThereAndBackTest {

    private static final OpenAiDialect DIALECT = new OpenAiDialect();
    private static final Offer OFFER = Offers.at("openrouter");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<ChatEvent> events(ChatRequest request, List<String> data) {
        var events = DIALECT.events(request, OFFER);
        var all = new ArrayList<ChatEvent>();
        for (var one : data) {
            events.accept(new Frame(Frame.Kind.EVENT, Frame.UNNAMED, one), all::add);
        }
        events.end(all::add);
        return all;
    }

    private static ChatReply folded(List<ChatEvent> events) {
        var fold = new ReplyFold();
        events.forEach(fold);
        return fold.reply();
    }

    @Property(tries = 500)
    void aWholeReplyIsReadAsItWas(@ForAll long seed) {
        var reply = new Invented(seed).reply(3);
        var written = ReplyWriter.write(Sent.PLAIN, reply, reply.usage());
        assertThat(DIALECT.read(Sent.PLAIN, OFFER, written)).isEqualTo(reply);
    }

    @Property(tries = 500)
    void aStreamFoldsIntoTheReplyThatItWasMadeOf(@ForAll long seed) {
        var invented = new Invented(seed);
        var reply = invented.reply(3);
        var request = Sent.choices(reply.choices().size());
        var data = Sent.stream(request, reply, invented.streamed(reply));
        assertThat(folded(events(request, data))).isEqualTo(reply);
    }

    @Property(tries = 500)
    void aReplySentAsAStreamIsTheSameReply(@ForAll long seed) {
        var reply = new Invented(seed).reply(2);
        var request = Sent.choices(reply.choices().size());
        var events = new ArrayList<ChatEvent>();
        ReplyEvents.of(reply, events::add);
        assertThat(folded(events(request, Sent.stream(request, reply, events)))).isEqualTo(reply);
    }

    /** Whatever a provider sends: it is read and can be written, or it is a failure that the client can be told. */
    @Property(tries = 3_000)
    void aSpoiltReplyIsReadOrIsAFailure(@ForAll long seed) {
        var invented = new Invented(seed);
        var reply = invented.reply(2);
        var spoilt = Mutations.of(Json.read(ReplyWriter.write(Sent.PLAIN, reply, reply.usage())), invented);
        try {
            var read = DIALECT.read(Sent.PLAIN, OFFER, utf8(spoilt.toString()));
            assertThat(Json.read(ReplyWriter.write(Sent.PLAIN, read, reply.usage())))
                    .isNotEmpty();
            var events = new ArrayList<ChatEvent>();
            ReplyEvents.of(read, events::add);
            assertThat(Sent.data(Sent.WITH_USAGE, events))
                    .allSatisfy(data -> assertThat(Json.read(data)).isNotEmpty());
            assertThat(folded(events).choices()).isNotEmpty();
        } catch (FailureException e) {
            assertThat(e.failure().status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Property(tries = 3_000)
    void aSpoiltStreamIsReadOrIsAFailure(@ForAll long seed) {
        var invented = new Invented(seed);
        var reply = invented.reply(2);
        var request = Sent.choices(reply.choices().size());
        var data = new ArrayList<>(Sent.stream(request, reply, invented.streamed(reply)));
        for (int i = invented.upTo(2); i >= 0; i--) {
            data.replaceAll(one -> invented.now(30) ? spoilt(one, invented) : one);
        }
        try {
            var events = events(request, data);
            assertThat(Sent.data(request, events))
                    .allSatisfy(one -> assertThat(Json.read(one)).isNotEmpty());
            assertThat(events).filteredOn(ChatEvent.Start.class::isInstance).hasSize(1);
            assertThat(folded(events).choices())
                    .isNotEmpty()
                    .allSatisfy(choice -> assertThat(choice.finishReason()).isNotNull());
        } catch (FailureException e) {
            assertThat(e.failure().status()).isGreaterThanOrEqualTo(400);
        }
    }

    private static String spoilt(String data, Invented invented) {
        try {
            return invented.now(95)
                    ? Mutations.of(Json.read(data), invented).toString()
                    : data.substring(0, invented.upTo(data.length()));
        } catch (JacksonException e) {
            return data;
        }
    }
}
