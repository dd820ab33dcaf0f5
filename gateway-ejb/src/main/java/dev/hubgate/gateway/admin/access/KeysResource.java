package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The door to keys. */
@AdminApi
@RequestScoped
@Path("admin/v1/keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    @Inject
    private KeyDesk desk;

    @Context
    private ContainerRequestContext request;

    @POST
    public Response issue(KeyDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.issue(Creation.of(request, draft)))
                .build();
    }

    @GET
    public Page<KeyView> list(
            @QueryParam("tenant_id") String tenantId,
            @QueryParam("project_id") String projectId,
            @BeanParam PageQuery query) {
        return desk.keys(AdminFilter.callerOf(request), tenantId, projectId, query);
    }

    @GET
    @Path("{id}")
    public KeyView get(@PathParam("id") String id) {
        return desk.key(AdminFilter.callerOf(request), id);
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        desk.revoke(AdminFilter.callerOf(request), id);
    }
}
