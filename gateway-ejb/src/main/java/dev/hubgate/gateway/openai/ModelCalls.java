package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.door.Admission;
import dev.hubgate.gateway.door.ClientWatch;
import dev.hubgate.gateway.door.FailureMapper;
import dev.hubgate.gateway.door.TraceFilter;
import dev.hubgate.gateway.flow.Front;
import dev.hubgate.gateway.flow.Inbound;
import dev.hubgate.gateway.flow.RequestFlow;
import dev.hubgate.gateway.relay.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes a request off the server's few threads and serves it on a virtual one of its own, where waiting costs nothing.
 */
@ApplicationScoped
public class ModelCalls {

    @Inject
    private RequestFlow flow;

    @Inject
    private Admission admission;

    @Inject
    private ClientWatch clientWatch;

    /** Serves a request to a model and answers on {@code reply}, whatever happens. */
    void serve(
            ContainerRequestContext context,
            HttpServletRequest request,
            InputStream body,
            AsyncResponse reply,
            Front front) {
        serve(context, request, body, reply, (inbound, trace, call) -> flow.serve(inbound, front, trace, call));
    }

    /** Lets {@code serving} answer on {@code reply}, whatever happens. */
    void serve(
            ContainerRequestContext context,
            HttpServletRequest request,
            InputStream body,
            AsyncResponse reply,
            Serving serving) {
        var trace = TraceFilter.of(context);
        admission.enter();
        try {
            // A request to a model takes as long as the model takes; the calls to it have limits of their own.
            reply.setTimeout(0, TimeUnit.SECONDS);
            var channel = clientWatch.channelOf(request);
            var authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
            var contentType = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
            var call = new Call();
            var watching = new AtomicReference<ClientWatch.Watching>();
            var inbound = new Inbound(
                    authorization, contentType, body, () -> watching.set(clientWatch.watch(channel, call::cancel)));
            // Started from the server's thread on purpose: it inherits the context that resources are looked up in.
            Thread.ofVirtual().name(trace.requestId()).start(() -> run(inbound, serving, trace, call, watching, reply));
        } catch (RuntimeException e) {
            admission.leave();
            throw e;
        }
    }

    private void run(
            Inbound inbound,
            Serving serving,
            Trace trace,
            Call call,
            AtomicReference<ClientWatch.Watching> watching,
            AsyncResponse reply) {
        try {
            var response = serving.serve(inbound, trace, call);
            if (response.getEntity() instanceof StreamingOutput streamed) {
                var written = new AtomicBoolean();
                StreamingOutput watched = out -> {
                    written.set(true);
                    try {
                        streamed.write(out);
                    } finally {
                        unwatch(watching);
                    }
                };
                reply.resume(Response.fromResponse(response).entity(watched).build());
                if (!written.get()) {
                    // The server had nobody to write to any more: the call is broken off and settled all the same.
                    call.cancel();
                    watched.write(OutputStream.nullOutputStream());
                }
            } else {
                unwatch(watching);
                reply.resume(response);
            }
        } catch (IOException | RuntimeException | Error e) {
            unwatch(watching);
            var failure = FailureMapper.of(e, trace.requestId());
            trace.failed(failure);
            reply.resume(FailureMapper.reply(failure, trace.requestId()));
        } finally {
            admission.leave();
        }
    }

    private static void unwatch(AtomicReference<ClientWatch.Watching> watching) {
        var open = watching.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}
