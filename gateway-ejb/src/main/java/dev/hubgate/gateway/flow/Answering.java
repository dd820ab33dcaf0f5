package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;
import dev.hubgate.gateway.relay.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** From a request that may go out to the provider's answer in the client's format, charged for. */
@ApplicationScoped
public class Answering {

    @Inject
    private Dialects dialects;

    @Inject
    private Fetching fetching;

    @Inject
    private Outbound outbound;

    @Inject
    private IdleWatch idleWatch;

    Response answer(Asking asking, Trace trace, Settlement settlement, Call call) {
        var dialect = dialects.of(asking.offer().upstream());
        return switch (asking.request()) {
            case EmbeddingRequest embedding -> embedded(embedding, dialect, asking, trace, settlement, call);
            case ChatRequest chat -> chat(chat, dialect, asking, trace, settlement, call);
        };
    }

    private Response chat(
            ChatRequest asked, Dialect dialect, Asking asking, Trace trace, Settlement settlement, Call call) {
        var offer = asking.offer();
        var capabilities = dialect.capabilities(offer);
        var chat = fetching.inlined(asked, capabilities, asking.caller(), call);
        var wire = dialect.write(chat, offer, asking.maxTokens());
        trace.upstreamStarts();
        try {
            if (chat.streamed()) {
                var answer = outbound.open(dialect, offer, wire, call);
                return streamed(source(chat, dialect, offer, wire, answer), asking, chat, trace, settlement, call);
            }
            var bytes = outbound.whole(dialect, offer, wire, call);
            trace.upstreamEnds();
            var reply = dialect.read(chat, offer, bytes);
            var usage = Meter.of(chat, reply);
            settlement.used(usage);
            return whole(asking.front().whole(chat, reply, usage), trace);
        } finally {
            trace.upstreamEnds();
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

    private Response streamed(
            EventSource source, Asking asking, ChatRequest chat, Trace trace, Settlement settlement, Call call) {
        var reply = new StreamedReply(source, asking.front().chunks(chat), new Meter(chat), trace, settlement, call);
        try {
            reply.awaitFirst();
        } catch (RuntimeException e) {
            reply.close();
            throw e;
        }
        StreamingOutput output = out -> reply.writeTo(out, idleWatch);
        return Response.ok(output, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private Response embedded(
            EmbeddingRequest request, Dialect dialect, Asking asking, Trace trace, Settlement settlement, Call call) {
        var offer = asking.offer();
        trace.upstreamStarts();
        try {
            var bodies = outbound.whole(dialect, offer, dialect.write(request, offer), call);
            trace.upstreamEnds();
            var reply = dialect.read(request, offer, bodies);
            if (!request.texts().isEmpty()
                    && reply.vectors().size() != request.texts().size()) {
                throw Failure.providerUnavailable(offer.upstream().name(), "answered with another number of embeddings")
                        .exception();
            }
            var told = reply.usage();
            // Who counts nothing has not counted.
            var usage = told != null && told.prompt() > 0 ? told : Meter.ofInput(request);
            settlement.used(usage);
            return whole(asking.front().whole(request, reply, usage), trace);
        } finally {
            trace.upstreamEnds();
        }
    }

    private static Response whole(byte[] body, Trace trace) {
        trace.firstByte();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
