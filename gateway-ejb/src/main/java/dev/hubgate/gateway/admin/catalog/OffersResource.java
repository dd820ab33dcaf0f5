package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to offers. */
@AdminApi
@RequestScoped
@Path("admin/v1/offers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {

    @Inject
    private OfferDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public Page<OfferView> list(@QueryParam("provider") String provider, @BeanParam PageQuery query) {
        return desk.offers(AdminFilter.callerOf(request), provider, query);
    }

    @PUT
    public OfferView offer(OfferDraft draft) {
        return desk.offer(AdminFilter.callerOf(request), draft);
    }
}
