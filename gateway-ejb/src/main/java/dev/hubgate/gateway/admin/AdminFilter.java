package dev.hubgate.gateway.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** Lets nobody into the admin API without a token, and nobody on the way keep what it answers. */
@Provider
@AdminApi
@Priority(Priorities.AUTHENTICATION)
public class AdminFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = AdminCaller.class.getName();

    @Inject
    private AdminDoorkeeper doorkeeper;

    @Context
    private ResourceInfo resource;

    /** Who sent the request being served. */
    public static AdminCaller callerOf(ContainerRequestContext request) {
        return (AdminCaller) request.getProperty(PROPERTY);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, doorkeeper.admit(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        if (takesDraft() && !request.hasEntity()) {
            // No reader is asked where there is nothing to read: the resource would get null.
            throw DraftReader.noObject();
        }
    }

    private boolean takesDraft() {
        var method = resource.getResourceMethod();
        return method != null && Stream.of(method.getParameterTypes()).anyMatch(Draft.class::isAssignableFrom);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext reply) {
        reply.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
