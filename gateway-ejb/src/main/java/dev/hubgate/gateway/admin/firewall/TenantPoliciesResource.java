package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.store.firewall.Owner;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The door to the policies of tenants' keys without a project. */
@AdminApi
@RequestScoped
@Path("admin/v1/tenants/{id}/policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantPoliciesResource extends PoliciesResource {

    @Override
    Owner owner() {
        return Owner.tenant(reach().tenant(caller(), id()).getId());
    }
}
