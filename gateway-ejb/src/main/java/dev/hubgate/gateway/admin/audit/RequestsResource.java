package dev.hubgate.gateway.admin.audit;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.audit.RequestDesk.Wanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to the records of requests. */
@AdminApi
@RequestScoped
@Path("admin/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {

    @Inject
    private RequestDesk desk;

    @Context
    private ContainerRequestContext request;

    @GET
    public Page<RequestView> list(
            @QueryParam("tenant_id") String tenantId,
            @QueryParam("project_id") String projectId,
            @QueryParam("correlation_id") String correlationId,
            @BeanParam PageQuery query) {
        var wanted = new Wanted(tenantId, projectId, correlationId);
        return desk.requests(AdminFilter.callerOf(request), wanted, query);
    }
}
