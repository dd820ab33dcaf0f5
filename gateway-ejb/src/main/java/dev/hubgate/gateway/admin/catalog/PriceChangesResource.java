package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to price changes that wait for an operator's word. */
@AdminApi
@RequestScoped
@Path("admin/v1/price-changes")
@Produces(MediaType.APPLICATION_JSON)
public class PriceChangesResource {

    @Inject
    private PriceChangeDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public Page<PriceChangeView> list(@QueryParam("state") String state, @BeanParam PageQuery query) {
        return desk.changes(AdminFilter.callerOf(request), state, query);
    }

    @POST
    @Path("{id}/accept")
    public PriceChangeView accept(@PathParam("id") String id) {
        return desk.accept(AdminFilter.callerOf(request), id);
    }

    @POST
    @Path("{id}/reject")
    public PriceChangeView reject(@PathParam("id") String id) {
        return desk.reject(AdminFilter.callerOf(request), id);
    }
}
