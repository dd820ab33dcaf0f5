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

/** The door to canonical models. */
@AdminApi
@RequestScoped
@Path("admin/v1/models")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {

    @Inject
    private ModelDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public Page<CatalogModelView> list(@BeanParam PageQuery query) {
        return desk.models(AdminFilter.callerOf(request), query);
    }

    @GET
    @Path("{id}")
    public CatalogModelView get(@PathParam("id") String id) {
        return desk.model(AdminFilter.callerOf(request), id);
    }

    @PUT
    @Path("{id}")
    public CatalogModelView change(@PathParam("id") String id, ModelDraft draft) {
        return desk.change(AdminFilter.callerOf(request), id, draft);
    }
}
