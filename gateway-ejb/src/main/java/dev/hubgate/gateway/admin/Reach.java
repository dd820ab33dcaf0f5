package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.admin.AdminCaller.Operator;
import dev.hubgate.gateway.admin.AdminCaller.TenantAdmin;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.access.ApiKey;
import dev.hubgate.store.access.Keys;
import dev.hubgate.store.access.ProviderCredential;
import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.ledger.Wallet;
import dev.hubgate.store.ledger.Wallets;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.Tenant;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a caller can reach: the one place where that is decided. What is out of reach is answered exactly as what does not
 * exist.
 */
@ApplicationScoped
public class Reach {

    @Inject
    private Tenants tenants;

    @Inject
    private Keys keys;

    @Inject
    private ProviderCredentials credentials;

    @Inject
    private Wallets wallets;

    /** @throws FailureException 403, unless the caller is an operator */
    public static void requireOperator(AdminCaller caller) {
        if (!(caller instanceof Operator)) {
            throw Failure.forbidden("Only an operator token may do this.").exception();
        }
    }

    /** @throws FailureException 404, if there is none that the caller can reach; so do all below */
    public Tenant tenant(AdminCaller caller, String id) {
        return reached(caller, "tenant", id, tenants::tenant, Tenant::getId);
    }

    public Project project(AdminCaller caller, String id) {
        return reached(caller, "project", id, tenants::projectOfAnyTenant, Project::getTenantId);
    }

    public ApiKey key(AdminCaller caller, String id) {
        return reached(caller, "key", id, keys::keyOfAnyTenant, ApiKey::getTenantId);
    }

    public ProviderCredential credential(AdminCaller caller, String id) {
        return reached(caller, "credential", id, credentials::credential, ProviderCredential::getTenantId);
    }

    public Wallet wallet(AdminCaller caller, String id) {
        return reached(caller, "wallet", id, wallets::wallet, Wallet::getTenantId);
    }

    /**
     * The tenant that a list is about.
     *
     * @param asked as the client named it; null means a tenant admin's own one
     */
    public String tenantId(AdminCaller caller, String asked) {
        return switch (caller) {
            case TenantAdmin admin when asked == null -> admin.tenantId();
            case TenantAdmin admin -> tenant(admin, asked).getId();
            case Operator operator when asked == null -> throw Text.missing("tenant_id");
            case Operator operator -> tenant(operator, asked).getId();
        };
    }

    private static <T> T reached(
            AdminCaller caller,
            String noun,
            String id,
            Function<String, Optional<T>> find,
            Function<T, String> tenantId) {
        return Optional.of(id)
                .filter(Ids::isId)
                .flatMap(find)
                .filter(found -> switch (caller) {
                    case Operator operator -> true;
                    case TenantAdmin admin -> admin.tenantId().equals(tenantId.apply(found));
                })
                .orElseThrow(
                        () -> Failure.notFound("There is no such " + noun + ".").exception());
    }
}
