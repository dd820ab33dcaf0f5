package dev.hubgate.gateway.admin.tenancy;

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

/** The door to tenants. */
@AdminApi
@RequestScoped
@Path("admin/v1/tenants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    @Inject
    private TenantDesk desk;

    @Context
    private ContainerRequestContext request;

    @POST
    public Response found(TenantDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.found(Creation.of(request, draft)))
                .build();
    }

    @GET
    public Page<TenantView> list(@BeanParam PageQuery query) {
        return desk.tenants(AdminFilter.callerOf(request), query);
    }

    @GET
    @Path("{id}")
    public TenantView get(@PathParam("id") String id) {
        return desk.tenant(AdminFilter.callerOf(request), id);
    }
}
