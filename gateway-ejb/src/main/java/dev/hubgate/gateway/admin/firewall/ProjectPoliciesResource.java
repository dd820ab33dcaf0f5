package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.store.firewall.Owner;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The door to the policies of projects. */
@AdminApi
@RequestScoped
@Path("admin/v1/projects/{id}/policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProjectPoliciesResource extends PoliciesResource {

    @Override
    Owner owner() {
        var project = reach().project(caller(), id());
        return Owner.project(project.getTenantId(), project.getId());
    }
}
