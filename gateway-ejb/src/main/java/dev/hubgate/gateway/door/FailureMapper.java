package dev.hubgate.gateway.door;

import dev.hubgate.gateway.failure.ErrorWriter;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Places;
import dev.hubgate.store.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The one place where an exception becomes a reply. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    /** A proxy for the request being served: this object is one for all, and the JAX-RS context would be the first's. */
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        var trace = TraceFilter.of(request);
        var correlationId = trace == null ? null : trace.requestId();
        var failure = of(thrown, correlationId);
        if (trace != null) {
            trace.failed(failure);
        }
        return reply(failure, correlationId);
    }

    /** What a failure looks like on the wire. */
    public static Response reply(Failure failure, String correlationId) {
        var reply = Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorWriter.write(failure, correlationId));
        if (failure.retryAfterSeconds() > 0) {
            reply.header(HttpHeaders.RETRY_AFTER, failure.retryAfterSeconds());
        }
        if (failure.isHopeless()) {
            reply.header("x-should-retry", false);
        }
        return reply.build();
    }

    /** The failure behind an exception. One that nobody expected is logged, without its message: it may quote a payload. */
    public static Failure of(Throwable thrown, String correlationId) {
        return switch (thrown) {
            case FailureException known -> known.failure();
            case Conflict conflict -> Failure.conflict(conflict.getMessage());
            case NotFoundException ignored -> Failure.notFound("There is nothing at this path.");
            case NotAllowedException ignored -> Failure.methodNotAllowed();
            case NotSupportedException ignored -> Failure.unsupportedMediaType();
            case WebApplicationException web
            when isClientError(web) -> Failure.invalid(null, "The request could not be read.");
            default -> unexpected(thrown, correlationId);
        };
    }

    private static boolean isClientError(WebApplicationException thrown) {
        return thrown.getResponse().getStatus() < 500;
    }

    private static Failure unexpected(Throwable thrown, String correlationId) {
        LOG.log(Level.ERROR, "{0} failed: {1}", correlationId, Places.of(thrown));
        return Failure.internal();
    }
}
