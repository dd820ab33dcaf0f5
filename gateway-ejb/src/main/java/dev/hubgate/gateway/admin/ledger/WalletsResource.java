package dev.hubgate.gateway.admin.ledger;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The door to wallets. */
@AdminApi
@RequestScoped
@Path("admin/v1/wallets/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WalletsResource {

    @Inject
    private WalletDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public WalletView get(@PathParam("id") String id) {
        return desk.wallet(AdminFilter.callerOf(request), id);
    }

    @POST
    @Path("top-ups")
    public Response topUp(@PathParam("id") String id, TopUpDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.topUp(id, Creation.of(request, draft)))
                .build();
    }

    @GET
    @Path("entries")
    public Page<EntryView> entries(@PathParam("id") String id, @BeanParam PageQuery query) {
        return desk.entries(AdminFilter.callerOf(request), id, query);
    }
}
