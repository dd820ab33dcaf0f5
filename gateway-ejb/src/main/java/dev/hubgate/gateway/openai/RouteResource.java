package dev.hubgate.gateway.openai;

import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.flow.RequestFlow;
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

/** {@code POST /v1/route}: where this very request would go, and why; nobody is called. */
@ApplicationScoped
@Path("/v1/route")
public class RouteResource {

    @Inject
    private ModelCalls calls;

    @Inject
    private RequestFlow flow;

    @POST
    public void explain(
            InputStream body,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext context,
            @Suspended AsyncResponse reply) {
        var front = new OpenAiFront(Purpose.CONVERSATION, RequestReader::either);
        calls.serve(context, request, body, reply, (inbound, trace, call) -> {
            var explanation = flow.explain(inbound, front, trace, call);
            return Response.ok(RouteWriter.write(explanation), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        });
    }
}
