package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.store.firewall.Owner;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the doors to policies have in common, whoever owns them. */
public abstract class PoliciesResource {

    @Inject
    private PolicyDesk desk;

    @Inject
    private Reach reach;

    @Context
    private ContainerRequestContext request;

    @PathParam("id")
    private String id;

    @POST
    public Response issue(PolicyDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.issue(owner(), Creation.of(request, draft)))
                .build();
    }

    @GET
    public Page<PolicyView> list(@BeanParam PageQuery query) {
        return desk.versions(owner(), query);
    }

    @GET
    @Path("active")
    public PolicyView active() {
        return desk.active(owner());
    }

    @GET
    @Path("{version}")
    public PolicyView version(@PathParam("version") String version) {
        return desk.version(owner(), version);
    }

    @POST
    @Path("{version}/activate")
    @Consumes(MediaType.WILDCARD)
    public PolicyView activate(@PathParam("version") String version) {
        return desk.activate(caller(), owner(), version);
    }

    @GET
    @Path("{version}/diff")
    public PolicyDiffView diff(@PathParam("version") String version, @QueryParam("against") String against) {
        return desk.diff(owner(), version, against);
    }

    /** Whose policies these are; somebody else's are not found. */
    abstract Owner owner();

    AdminCaller caller() {
        return AdminFilter.callerOf(request);
    }

    Reach reach() {
        return reach;
    }

    String id() {
        return id;
    }
}
