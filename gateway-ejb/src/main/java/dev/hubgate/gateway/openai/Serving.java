package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.flow.Inbound;
import dev.hubgate.gateway.relay.Call;
import jakarta.ws.rs.core.Response;

/** What a path does with a request to a model. */
@FunctionalInterface
interface Serving {

    /** @param call cancelled when the client leaves */
    Response serve(Inbound inbound, Trace trace, Call call);
}
