package dev.hubgate.gateway.door;

import dev.hubgate.gateway.audit.Recorder;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives every request its correlation id and every reply its headers, and sees to it that each request of the public API
 * leaves exactly one record, those refused before any resource was found included.
 */
@Provider
@PreMatching
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = Trace.class.getName();
    private static final String PUBLIC_API = "v1/";

    @Inject
    private ReplyHeaders headers;

    @Inject
    private Recorder recorder;

    @Inject
    private Telemetry telemetry;

    /** The trace of the request being served. */
    public static Trace of(ContainerRequestContext request) {
        return (Trace) request.getProperty(PROPERTY);
    }

    /** The same, where only the servlet's request is at hand: JAX-RS keeps its properties there. */
    public static Trace of(HttpServletRequest request) {
        return (Trace) request.getAttribute(PROPERTY);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(
                PROPERTY, new Trace(Endpoints.of(request.getUriInfo().getPath())));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext reply) {
        var trace = of(request);
        if (trace == null) {
            // Refused before the request filter ran: there is no request to speak of.
            return;
        }
        headers.write(trace, (name, value) -> reply.getHeaders().putSingle(name, value));
        if (reply.getEntity() instanceof byte[] body) {
            // Nothing buffers the reply to count it, and without a length it would go out in chunks.
            reply.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
        if (request.getUriInfo().getPath().startsWith(PUBLIC_API) && trace.claimRecord()) {
            var row = trace.record();
            recorder.record(row);
            telemetry.observe(row);
        }
    }
}
