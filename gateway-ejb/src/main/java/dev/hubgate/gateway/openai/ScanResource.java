package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.flow.RequestFlow;
import dev.hubgate.gateway.guard.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code POST /v1/firewall/scan}: what the firewall sees in a text. The text goes nowhere and is kept nowhere. */
@ApplicationScoped
@Path("/v1/firewall/scan")
public class ScanResource {

    @Inject
    private ModelCalls calls;

    @Inject
    private RequestFlow flow;

    @Inject
    private Guard guard;

    @POST
    public void scan(
            InputStream body,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext context,
            @Suspended AsyncResponse reply) {
        calls.serve(context, request, body, reply, (inbound, trace, call) -> {
            var received = flow.receive(inbound, trace);
            var wish = ScanRequest.read(received.body());
            var policy = wish.policy(received.caller().project().policy());
            var found = guard.look(wish.text(), policy, trace);
            return Response.ok(ScanWriter.write(wish, found, trace.scanMs()), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        });
    }
}
