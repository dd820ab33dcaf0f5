package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.guard.Guarded;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.routing.RoutePlan;

/**
 * A request with all that is known of it before it goes out.
 *
 * @param front writes the reply
 * @param guarded what its reply is to be made whole by
 * @param call to be cancelled when the client leaves
 */
record Errand(
        Front front,
        ModelRequest request,
        Guarded guarded,
        RoutePlan plan,
        Caller.Known caller,
        Trace trace,
        Call call) {}
