package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to other names of models. */
@AdminApi
@RequestScoped
@Path("admin/v1/model-aliases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AliasesResource {

    @Inject
    private AliasDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public Page<AliasView> list(@BeanParam PageQuery query) {
        return desk.aliases(AdminFilter.callerOf(request), query);
    }

    @PUT
    @Path("{alias}")
    public AliasView add(@PathParam("alias") String alias, AliasDraft draft) {
        return desk.add(AdminFilter.callerOf(request), alias, draft);
    }

    @DELETE
    @Path("{alias}")
    public void remove(@PathParam("alias") String alias) {
        desk.remove(AdminFilter.callerOf(request), alias);
    }
}
