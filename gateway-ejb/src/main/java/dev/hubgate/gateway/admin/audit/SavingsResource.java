package dev.hubgate.gateway.admin.audit;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to what routing saved. */
@AdminApi
@RequestScoped
@Path("admin/v1/projects/{id}/savings")
@Produces(MediaType.APPLICATION_JSON)
public class SavingsResource {

    @Inject
    private SavingsDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public SavingsView get(@PathParam("id") String id, @BeanParam TimeRange range) {
        return desk.savings(AdminFilter.callerOf(request), id, range);
    }
}
