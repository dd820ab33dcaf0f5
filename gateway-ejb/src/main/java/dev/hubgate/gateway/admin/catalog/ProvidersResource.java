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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to providers. */
@AdminApi
@RequestScoped
@Path("admin/v1/providers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource {

    @Inject
    private ProviderDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public Page<ProviderView> list(@BeanParam PageQuery query) {
        return desk.providers(AdminFilter.callerOf(request), query);
    }

    @GET
    @Path("{name}")
    public ProviderView get(@PathParam("name") String name) {
        return desk.provider(AdminFilter.callerOf(request), name);
    }

    @PUT
    @Path("{name}")
    public ProviderView configure(@PathParam("name") String name, ProviderDraft draft) {
        return desk.configure(AdminFilter.callerOf(request), name, draft);
    }
}
