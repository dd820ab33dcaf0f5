package dev.hubgate.console.tenancy;

import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.catalog.Catalog;
import dev.hubgate.store.catalog.Provider;
import dev.hubgate.store.tenancy.Tenant;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** What operators see of their installation: who is on it, and which providers are set up. */
@Named("installationView")
@RequestScoped
public class InstallationView {

    private static final int MAX_TENANTS = 200;

    @EJB
    private Tenants tenants;

    @EJB
    private Catalog catalog;

    @EJB
    private ProviderCredentials credentials;

    private List<Tenant> found;
    private List<Provider> providers;
    private Set<String> withSecret;

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

    /** Whether a credential of the operator's is stored for it and not switched off. */
    public boolean hasSecret(Provider provider) {
        if (withSecret == null) {
            withSecret = credentials.providersOfOperator();
        }
        return withSecret.contains(provider.getName());
    }
}
