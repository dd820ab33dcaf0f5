package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.guard.Guard;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.relay.IdleWatch;
import dev.hubgate.gateway.routing.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.ThreadLocalRandom;

/** Sends a request along its legs until one of them answers, and the answer on to the client. */
@ApplicationScoped
public class Failover {

    @Inject
    private Fitting fitting;

    @Inject
    private Attempts attempts;

    @Inject
    private Health health;

    @Inject
    private Conversations conversations;

    @Inject
    private RetrySettings settings;

    @Inject
    private IdleWatch idleWatch;

    /** @throws dev.hubgate.gateway.failure.FailureException if no leg answered */
    Response answer(Errand errand, Settlement settlement) {
        var backoff = new Backoff(settings, most -> ThreadLocalRandom.current().nextLong(most + 1));
        var deadline = System.nanoTime() + settings.deadline().toNanos();
        var tools = new Journey.Tools(fitting, attempts, health, settings, backoff);
        var arrival = new Journey(errand, settlement, tools, deadline).arrive();
        conversations.went(errand.plan(), arrival.leg().offer(), errand.request());
        return switch (arrival.answered()) {
            case Answered.Whole whole -> whole(whole, errand, settlement);
            case Answered.Streamed streamed -> streamed(streamed.reply(), arrival, errand, settlement);
        };
    }

    private static Response whole(Answered.Whole whole, Errand errand, Settlement settlement) {
        // Before the charge, which takes the record with it.
        Guard.told(whole.guard(), errand.trace());
        settlement.used(whole.usage());
        errand.trace().firstByte();
        return Response.ok(whole.body(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Response streamed(StreamedReply reply, Arrival arrival, Errand errand, Settlement settlement) {
        var ending = new Ending(
                errand.trace(),
                settlement,
                errand.call(),
                arrival.visit(),
                System.nanoTime() - arrival.waitedNanos(),
                arrival.waitedNanos());
        StreamingOutput output = out -> reply.writeTo(out, idleWatch, ending);
        return Response.ok(output, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
