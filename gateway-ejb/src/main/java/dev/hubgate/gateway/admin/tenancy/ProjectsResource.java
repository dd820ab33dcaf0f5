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

/** The door to projects. */
@AdminApi
@RequestScoped
@Path("admin/v1/projects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProjectsResource {

    @Inject
    private ProjectDesk desk;

    @Context
    private ContainerRequestContext request;

    @POST
    public Response add(ProjectDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.add(Creation.of(request, draft)))
                .build();
    }

    @GET
    public Page<ProjectView> list(@QueryParam("tenant_id") String tenantId, @BeanParam PageQuery query) {
        return desk.projects(AdminFilter.callerOf(request), tenantId, query);
    }

    @GET
    @Path("{id}")
    public ProjectView get(@PathParam("id") String id) {
        return desk.project(AdminFilter.callerOf(request), id);
    }

    @PATCH
    @Path("{id}")
    public ProjectView change(@PathParam("id") String id, ProjectPatch patch) {
        return desk.change(AdminFilter.callerOf(request), id, patch);
    }
}
