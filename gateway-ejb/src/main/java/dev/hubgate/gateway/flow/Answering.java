package dev.hubgate.gateway.flow;

import dev.hubgate.firewall.Unavailable;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.guard.Guard;
import dev.hubgate.gateway.guard.Refusals;
import dev.hubgate.gateway.guard.ReplyGuard;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From a request that may go out to the provider's answer in the client's format. */
@ApplicationScoped
public class Answering {

    @Inject
    private Dialects dialects;

    @Inject
    private Fetching fetching;

    @Inject
    private Guard guard;

    @Inject
    private Outbound outbound;

    /**
     * Asks one provider once.
     *
     * @param call breaks it off
     * @param stopwatch runs while the provider is waited for
     * @param stall closed when the first is heard
     * @throws dev.hubgate.gateway.failure.FailureException if there is no answer
     */
    Answered answer(Asking asking, Call call, Stopwatch stopwatch, Stall stall) {
        var dialect = dialects.of(asking.offer().upstream());
        try {
            return switch (asking.request()) {
                case EmbeddingRequest embedding -> embedded(embedding, dialect, asking, call, stopwatch);
                case ChatRequest chat -> chat(chat, dialect, asking, call, stopwatch, stall);
            };
        } finally {
            stopwatch.stop();
        }
    }

    private Answered chat(
            ChatRequest asked, Dialect dialect, Asking asking, Call call, Stopwatch stopwatch, Stall stall) {
        var offer = asking.offer();
        var chat = fetching.inlined(asked, dialect.capabilities(offer), asking.caller(), call);
        var wire = dialect.write(chat, offer, asking.maxTokens());
        stopwatch.start();
        if (chat.streamed()) {
            var answer = outbound.open(dialect, offer, wire, call);
            var source = source(chat, dialect, offer, wire, answer);
            var reply = new StreamedReply(
                    source, guard.reply(asking.guarded(), chat), asking.front().chunks(chat), new Meter(chat));
            return streamed(reply, !chat.options().stop().isEmpty(), stall);
        }
        var bytes = outbound.whole(dialect, offer, wire, call);
        stopwatch.stop();
        var reply = dialect.read(chat, offer, bytes);
        var usage = Meter.of(chat, reply);
        var told = guard.reply(asking.guarded(), chat);
        return new Answered.Whole(
                asking.front().whole(chat, told(told, reply), usage), usage, told, Flaw.of(chat, reply));
    }

    private static ChatReply told(ReplyGuard guard, ChatReply reply) {
        try {
            return guard.reply(reply);
        } catch (Unavailable e) {
            // It says nothing about the provider, which has answered.
            throw Refusals.unavailable().inDoubt().exception();
        }
    }

    private EventSource source(ChatRequest chat, Dialect dialect, Offer offer, WireRequest wire, Answer answer) {
        var frames = answer.frames(wire.framing());
        if (frames.isPresent()) {
            return EventSource.framed(offer.upstream().name(), answer, frames.get(), dialect.events(chat, offer));
        }
        try (answer) {
            return EventSource.whole(dialect, chat, offer, outbound.bytes(offer, answer.body()));
        }
    }

    private static Answered streamed(StreamedReply reply, boolean mayBeEmpty, Stall stall) {
        try {
            reply.awaitFirst(stall::close);
        } catch (RuntimeException | Error e) {
            reply.close();
            throw e;
        }
        return new Answered.Streamed(reply, mayBeEmpty);
    }

    private Answered embedded(
            EmbeddingRequest request, Dialect dialect, Asking asking, Call call, Stopwatch stopwatch) {
        var offer = asking.offer();
        var wires = dialect.write(request, offer);
        stopwatch.start();
        var bodies = outbound.whole(dialect, offer, wires, call);
        stopwatch.stop();
        var reply = dialect.read(request, offer, bodies);
        if (!request.texts().isEmpty()
                && reply.vectors().size() != request.texts().size()) {
            throw Failure.providerUnavailable(offer.upstream().name(), "answered with another number of embeddings")
                    .exception();
        }
        var told = reply.usage();
        // Who counts nothing has not counted.
        var usage = told != null && told.prompt() > 0 ? told : Meter.ofInput(request);
        return new Answered.Whole(asking.front().whole(request, reply, usage), usage, ReplyGuard.NONE, null);
    }
}
