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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The door to what providers are called with. */
@AdminApi
@RequestScoped
@Path("admin/v1/provider-credentials")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CredentialsResource {

    @Inject
    private CredentialDesk desk;

    @Inject
    private CredentialCare care;

    @Context
    private ContainerRequestContext request;

    @POST
    public Response add(CredentialDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.add(Creation.of(request, draft)))
                .build();
    }

    @GET
    public Page<CredentialView> list(
            @QueryParam("tenant_id") String tenantId,
            @QueryParam("project_id") String projectId,
            @QueryParam("provider") String provider,
            @BeanParam PageQuery query) {
        return desk.credentials(AdminFilter.callerOf(request), tenantId, projectId, provider, query);
    }

    @GET
    @Path("{id}")
    public CredentialView get(@PathParam("id") String id) {
        return desk.credential(AdminFilter.callerOf(request), id);
    }

    @PATCH
    @Path("{id}")
    public CredentialView change(@PathParam("id") String id, CredentialPatch patch) {
        return desk.change(AdminFilter.callerOf(request), id, patch);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        desk.delete(AdminFilter.callerOf(request), id);
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    public TrialView test(@PathParam("id") String id) {
        return care.test(AdminFilter.callerOf(request), id);
    }

    @POST
    @Path("re-wrap")
    @Consumes(MediaType.WILDCARD)
    public RewrapView rewrap() {
        return care.rewrap(AdminFilter.callerOf(request));
    }
}
