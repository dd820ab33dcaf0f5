package dev.hubgate.console.tenancy;

import dev.hubgate.store.catalog.Catalog;
import dev.hubgate.store.catalog.Provider;
import dev.hubgate.store.tenancy.Tenant;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What operators see of their installation: who is on it, and which providers are set up. */
@Named("installationView")
@RequestScoped
public class InstallationView {

    private static final int MAX_TENANTS = 200;

    @EJB
    private Tenants tenants;

    @EJB
    private Catalog catalog;

    private List<Tenant> found;
    private List<Provider> providers;

    /** The first two hundred, oldest first. */
    public List<Tenant> getTenants() {
        if (found == null) {
            found = tenants.tenants(null, MAX_TENANTS);
        }
        return found;
    }

    /** Whether there are more than are listed. */
    public boolean isCut() {
        return getTenants().size() == MAX_TENANTS;
    }

    public List<Provider> getProviders() {
        if (providers == null) {
            providers = catalog.providers();
        }
        return providers;
    }
}
