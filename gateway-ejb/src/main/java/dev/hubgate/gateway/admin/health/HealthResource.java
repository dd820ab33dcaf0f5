package dev.hubgate.gateway.admin.health;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.health.Health;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Tells how the providers do, as this node saw it. */
@AdminApi
@RequestScoped
@Path("admin/v1/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private Health health;

    @Context
    private ContainerRequestContext request;

    /** All in one page: there is no order that stays the same until the next one is asked for. */
    @GET
    public Page<HealthView> list() {
        Reach.requireOperator(AdminFilter.callerOf(request));
        return new Page<>(health.snapshot().stream().map(HealthView::of).toList(), null);
    }
}
