package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.access.Doorkeeper;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;
import dev.hubgate.gateway.relay.UpstreamClient;
import dev.hubgate.gateway.relay.UpstreamSettings;
import dev.hubgate.gateway.relay.WireRequest;
import dev.hubgate.gateway.routing.Planner;
import dev.hubgate.gateway.routing.RoutePlan;
import dev.hubgate.gateway.sandbox.Sandbox;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord.Route;
import dev.hubgate.store.audit.RequestRecord.Who;
import dev.hubgate.store.ledger.Credits;
import dev.hubgate.store.ledger.Hold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.function.Function;

/** The order of the rooms: who is it, what is asked, where does it lead, what may it cost, what came back, what did it cost. */
@ApplicationScoped
public class RequestFlow {

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private DirectoryKeeper directories;

    @Inject
    private Body body;

    @Inject
    private Planner planner;

    @Inject
    private Cashier cashier;

    @Inject
    private Telemetry telemetry;

    @Inject
    private UpstreamClient client;

    @Inject
    private OpenAiDialect dialect;

    @Inject
    private IdleWatch idleWatch;

    @Inject
    private UpstreamSettings upstreamSettings;

    /**
     * Serves a request to a model.
     *
     * @param reader makes a checked request of the body's bytes
     * @param call to be cancelled when the client leaves
     * @throws FailureException if it cannot be answered; whatever was held is given back then
     */
    public Response serve(Inbound inbound, Function<byte[], ModelRequest> reader, Trace trace, Call call) {
        var directory = directories.current();
        var caller = admit(inbound.authorization(), directory, trace);
        var request = reader.apply(body.read(inbound.body(), inbound.contentType()));
        inbound.bodyRead().run();
        var plan = planner.plan(request, directory);
        trace.asked(request instanceof ModelRequest.Chat chat && chat.streamed(), request.model());
        var offer = plan.legs().getFirst();
        var maxTokens = maxTokens(request, offer, caller);
        var settlement = hold(request, offer, maxTokens, caller, trace);
        try {
            return answer(request, plan, offer, maxTokens, trace, settlement, call);
        } catch (RuntimeException e) {
            trace.failed(failure(e, trace, call));
            settlement.nothing();
            throw e;
        }
    }

    private static Failure failure(RuntimeException thrown, Trace trace, Call call) {
        if (call.isCancelled()) {
            trace.clientGone();
            return Failure.clientClosed();
        }
        return thrown instanceof FailureException known ? known.failure() : Failure.internal();
    }

    /** Lets a known caller in, for requests that go to no model. */
    public Caller.Known admit(String authorization, Directory directory, Trace trace) {
        return switch (doorkeeper.identify(authorization, directory)) {
            case Caller.Known known -> {
                trace.identified(new Who(known.tenantId(), known.projectId(), known.keyId()));
                yield known;
            }
            case Caller.Barred barred -> {
                trace.identified(new Who(barred.tenantId(), barred.projectId(), barred.keyId()));
                throw barred.failure().exception();
            }
            case Caller.Unknown unknown -> throw unknown.failure().exception();
        };
    }

    /** The most tokens that one reply may have. */
    private static int maxTokens(ModelRequest request, Offer offer, Caller.Known caller) {
        return switch (request) {
            case ModelRequest.Chat chat ->
                Math.min(
                        offer.maxOutputTokens(),
                        chat.maxTokens() == null ? caller.defaultMaxTokens() : chat.maxTokens());
            case ModelRequest.Embedding ignored -> 0;
        };
    }

    private Settlement hold(ModelRequest request, Offer offer, int maxTokens, Caller.Known caller, Trace trace) {
        var choices = request instanceof ModelRequest.Chat chat ? chat.choices() : 1;
        var promptBound = Math.min(request.promptBound(), offer.contextWindow());
        var nano = offer.rate().bound(promptBound, (long) maxTokens * choices);
        var hold = new Hold(
                trace.requestId(), caller.tenantId(), caller.walletId(), caller.projectId(), caller.keyId(), nano);
        boolean held;
        try {
            held = cashier.hold(hold);
        } catch (StorageFailure e) {
            throw Failure.unavailable("The ledger cannot be reached.").exception();
        }
        if (!held) {
            throw Failure.insufficientFunds(Math.ceilDiv(nano, Credits.toNano(1)))
                    .exception();
        }
        trace.held(nano);
        // From here on the ledger keeps the record, together with the charge.
        trace.claimRecord();
        return new Settlement(cashier, telemetry, trace, hold, offer.rate());
    }

    private Response answer(
            ModelRequest request,
            RoutePlan plan,
            Offer offer,
            int maxTokens,
            Trace trace,
            Settlement settlement,
            Call call) {
        var upstream = offer.upstream();
        trace.routed(new Route(offer.model(), upstream.name(), offer.nativeId(), plan.reason(), 1, "managed"));
        trace.upstreamStarts();
        try {
            var answer = send(upstream, dialect.write(request, offer, maxTokens), call);
            if (!answer.isGood()) {
                throw refused(dialect, offer, answer).exception();
            }
            if (request instanceof ModelRequest.Chat chat && chat.streamed()) {
                return streamed(chat, offer, answer, trace, settlement, call);
            }
            return whole(request, offer, answer, trace, settlement);
        } finally {
            trace.upstreamEnds();
        }
    }

    private Answer send(Upstream upstream, WireRequest wire, Call call) {
        return upstream.isSandbox() ? Sandbox.answer(wire, call) : client.send(upstream.name(), wire, call);
    }

    private static Failure refused(Dialect dialect, Offer offer, Answer answer) {
        byte[] body;
        try (answer) {
            body = answer.body().readNBytes(64 << 10);
        } catch (IOException e) {
            body = new byte[0];
        }
        return dialect.error(offer, answer.status(), answer.retryAfterSeconds(), body);
    }

    private Response whole(ModelRequest request, Offer offer, Answer answer, Trace trace, Settlement settlement) {
        var bytes = bytes(offer, answer);
        trace.upstreamEnds();
        var reply = dialect.read(request, offer, bytes);
        settlement.used(reply.usage());
        trace.firstByte();
        return Response.ok(reply.body(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private byte[] bytes(Offer offer, Answer answer) {
        var provider = offer.upstream().name();
        try (answer) {
            var bytes = answer.body().readNBytes(upstreamSettings.maxReplyBytes() + 1);
            if (bytes.length > upstreamSettings.maxReplyBytes()) {
                throw Failure.providerUnavailable(provider, "sent a reply that is too large")
                        .exception();
            }
            return bytes;
        } catch (HttpTimeoutException e) {
            throw Failure.timeout(provider).exception();
        } catch (IOException e) {
            throw Failure.providerUnavailable(provider, "broke the reply off").exception();
        }
    }

    private Response streamed(
            ModelRequest.Chat chat, Offer offer, Answer answer, Trace trace, Settlement settlement, Call call) {
        var reply = new StreamedReply(
                offer.upstream().name(),
                answer,
                dialect.events(chat, offer),
                chat.includeUsage(),
                trace,
                settlement,
                call);
        try {
            reply.awaitFirst();
        } catch (RuntimeException e) {
            answer.close();
            throw e;
        }
        StreamingOutput output = out -> reply.writeTo(out, idleWatch);
        return Response.ok(output, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
