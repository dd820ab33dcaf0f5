package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.access.Doorkeeper;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.routing.Planner;
import dev.hubgate.gateway.routing.RoutePlan;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord.Route;
import dev.hubgate.store.audit.RequestRecord.Who;
import dev.hubgate.store.ledger.Credits;
import dev.hubgate.store.ledger.Hold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

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
    private Dialects dialects;

    @Inject
    private Cashier cashier;

    @Inject
    private Telemetry telemetry;

    @Inject
    private Answering answering;

    /**
     * Serves a request to a model.
     *
     * @param front reads the body and writes the reply
     * @param call to be cancelled when the client leaves
     * @throws FailureException if it cannot be answered; whatever was held is given back then
     */
    public Response serve(Inbound inbound, Front front, Trace trace, Call call) {
        var directory = directories.current();
        var caller = admit(inbound.authorization(), directory, trace);
        var request = front.read(body.read(inbound.body(), inbound.contentType()));
        inbound.bodyRead().run();
        var plan = planner.plan(request, directory);
        trace.asked(request instanceof ChatRequest chat && chat.streamed(), request.model());
        var offer = plan.legs().getFirst();
        trace.routed(route(plan, offer, 0));
        var fitted = fitted(request, offer, caller, trace);
        var maxTokens = ReplyBound.of(fitted, offer, caller);
        var settlement = hold(fitted, offer, maxTokens, caller, trace);
        try {
            trace.routed(route(plan, offer, 1));
            return answering.answer(new Asking(front, fitted, offer, maxTokens, caller), trace, settlement, call);
        } catch (RuntimeException | Error e) {
            // Even where memory or the stack ran out: a hold that nobody answers for would be renewed for ever.
            trace.failed(failure(e, trace, call));
            settlement.nothing();
            throw e;
        }
    }

    private static Route route(RoutePlan plan, Offer offer, int attempts) {
        var provider = offer.upstream().name();
        return new Route(offer.model(), provider, offer.nativeId(), plan.reason(), attempts, "managed", null);
    }

    /** What the provider can express of it; the rest is refused, or left out and named. */
    private ModelRequest fitted(ModelRequest request, Offer offer, Caller.Known caller, Trace trace) {
        var upstream = offer.upstream();
        var capabilities = dialects.of(upstream).capabilities(offer);
        return switch (request) {
            case ChatRequest chat -> {
                var fit = Fit.of(chat, offer, capabilities, caller.project().dropUnsupported());
                trace.dropped(fit.dropped());
                yield fit.request();
            }
            case EmbeddingRequest embedding -> {
                if (capabilities.of(Feature.EMBEDDINGS) == Support.NONE) {
                    throw Failure.unsupported("model", upstream.name()).exception();
                }
                if (embedding.texts().isEmpty() && capabilities.of(Feature.EMBEDDING_TOKENS) == Support.NONE) {
                    throw Failure.unsupported("input", upstream.name()).exception();
                }
                yield embedding;
            }
        };
    }

    private static Failure failure(Throwable thrown, Trace trace, Call call) {
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

    /** One conversation fits into the context window, or is refused; of inputs to be embedded each must fit by itself. */
    static long promptBound(ModelRequest request, Offer offer) {
        return request instanceof ChatRequest chat
                ? Math.min(chat.promptBound(), offer.contextWindow())
                : request.promptBound();
    }

    private Settlement hold(ModelRequest request, Offer offer, int maxTokens, Caller.Known caller, Trace trace) {
        var choices = request instanceof ChatRequest chat ? chat.options().choices() : 1;
        var promptBound = promptBound(request, offer);
        var nano = Sound.of(request).bound(offer, promptBound, (long) maxTokens * choices);
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
}
