package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.access.Doorkeeper;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.guard.Guard;
import dev.hubgate.gateway.guard.Guarded;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.routing.Planner;
import dev.hubgate.gateway.routing.RoutePlan;
import dev.hubgate.store.audit.RequestRecord.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** The order of the rooms: who is it, what is asked, may it leave, where does it lead, what may it cost, what came back, what did it cost. */
@ApplicationScoped
public class RequestFlow {

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private DirectoryKeeper directories;

    @Inject
    private Body body;

    @Inject
    private Guard guard;

    @Inject
    private Planner planner;

    @Inject
    private Cashier cashier;

    @Inject
    private Telemetry telemetry;

    @Inject
    private Failover failover;

    @Inject
    private Explaining explaining;

    /**
     * Serves a request to a model.
     *
     * @param front reads the body and writes the reply
     * @param call to be cancelled when the client leaves
     * @throws FailureException if it cannot be answered; whatever was held is given back then
     */
    public Response serve(Inbound inbound, Front front, Trace trace, Call call) {
        var received = receive(inbound, trace);
        var guarded = guard.inspect(
                received.body(),
                received.bytes(),
                front.purpose(),
                received.caller().project(),
                trace,
                call);
        var errand = errand(received, guarded, front, trace, call);
        trace.routed(RouteTaken.of(errand.plan().first(), errand.plan().reason(), 0));
        var settlement = new Settlement(cashier, telemetry, trace, errand.caller());
        try {
            return failover.answer(errand, settlement);
        } catch (RuntimeException | Error e) {
            // Even where memory or the stack ran out: a hold that nobody answers for would be renewed for ever.
            trace.failed(failure(e, trace, call));
            settlement.nothing();
            throw e;
        }
    }

    /**
     * Says where a request would go, without going there.
     *
     * @throws FailureException if it leads nowhere
     */
    public Explanation explain(Inbound inbound, Front front, Trace trace, Call call) {
        return explaining.explain(errand(receive(inbound, trace), Guarded.NONE, front, trace, call));
    }

    /**
     * Lets a known caller in and takes its request.
     *
     * @throws FailureException if nobody knows the caller, or the body is no JSON object
     */
    public Received receive(Inbound inbound, Trace trace) {
        var directory = directories.current();
        var caller = admit(inbound.authorization(), directory, trace);
        var bytes = body.read(inbound.body(), inbound.contentType());
        inbound.bodyRead().run();
        return new Received(directory, caller, RequestReader.tree(bytes), bytes.length);
    }

    private Errand errand(Received received, Guarded guarded, Front front, Trace trace, Call call) {
        var caller = received.caller();
        var request = front.read(received.body());
        var plan = planner.plan(request, caller.project(), received.directory());
        trace.asked(request instanceof ChatRequest chat && chat.streamed(), nameOf(request, plan));
        return new Errand(front, request, guarded, plan, caller, trace, call);
    }

    /** As asked; but of a model that the catalogue does not know nobody knows what its name says. */
    private static String nameOf(ModelRequest request, RoutePlan plan) {
        return plan.first().offer().isListed() ? request.model() : null;
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
}
