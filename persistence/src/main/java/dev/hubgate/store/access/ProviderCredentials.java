package dev.hubgate.store.access;

import dev.hubgate.store.Conflict;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what providers are called with. Secrets go in here and never come out. */
@Stateless
public class ProviderCredentials {

    /** How many of one provider an operator, or a project, may have. */
    public static final int MOST = 50;

    @PersistenceContext
    private EntityManager store;

    @Inject
    private SecretBox secretBox;

    /**
     * Whose credential for what.
     *
     * @param tenantId null for an operator's
     * @param projectId null for an operator's
     */
    public record Owner(String tenantId, String projectId) {

        /** Whoever runs the installation. */
        public static final Owner OPERATOR = new Owner(null, null);
    }

    /**
     * A new one.
     *
     * @param secret the credential as JSON text
     * @throws Conflict if the owner has one of that name for this provider, or very many
     */
    public ProviderCredential add(Owner owner, String provider, String name, String secret) {
        var others = credentials(owner, provider);
        requireFree(others, name);
        if (others.size() >= MOST) {
            throw new Conflict("There are " + MOST + " credentials for this provider already: delete one of them.");
        }
        var made = new ProviderCredential(owner.tenantId(), owner.projectId(), provider, name);
        made.setSealed(secretBox.seal(made.getId(), secret));
        store.persist(made);
        store.flush();
        return made;
    }

    /** Makes or replaces the one that comes with the settings of a provider. It works again if it was switched off. */
    public void putDefault(String provider, String secret) {
        var known = credentials(Owner.OPERATOR, provider).stream()
                .filter(credential -> credential.getName().equals(ProviderCredential.DEFAULT))
                .findFirst();
        if (known.isEmpty()) {
            add(Owner.OPERATOR, provider, ProviderCredential.DEFAULT, secret);
            return;
        }
        known.get().setSealed(secretBox.seal(known.get().getId(), secret));
        known.get().setEnabled(true);
        store.flush();
    }

    /** One of any tenant, or an operator's: whoever asks must know whom it may be shown to. */
    public Optional<ProviderCredential> credential(String id) {
        return Optional.ofNullable(store.find(ProviderCredential.class, id));
    }

    /**
     * Changes one; null leaves a value as it is.
     *
     * @param secret the credential as JSON text, in place of the one before
     * @throws Conflict if the owner has another of that name for the provider
     */
    public Optional<ProviderCredential> change(String id, String name, Boolean enabled, String secret) {
        var found = credential(id);
        found.ifPresent(credential -> {
            if (name != null && !name.equals(credential.getName())) {
                requireFree(
                        credentials(
                                new Owner(credential.getTenantId(), credential.getProjectId()),
                                credential.getProvider()),
                        name);
                credential.setName(name);
            }
            if (enabled != null && enabled != credential.isEnabled()) {
                credential.setEnabled(enabled);
            }
            if (secret != null) {
                credential.setSealed(secretBox.seal(id, secret));
            }
            store.flush();
        });
        return found;
    }

    /** Ends one for good. Every node forgets it within a second. */
    public void delete(String id) {
        credential(id).ifPresent(store::remove);
        store.flush();
    }

    /**
     * Notes what came of trying one out, unless it was changed meanwhile.
     *
     * @param version of the credential that was tried
     */
    public void tested(String id, int version, String result) {
        // Not a change of the credential: whoever is about to make one has lost no race by it.
        store.createNativeQuery("""
                        UPDATE provider_credential SET tested_at = now(), test_result = ?1 WHERE id = ?2 AND version = ?3""")
                .setParameter(1, result)
                .setParameter(2, id)
                .setParameter(3, version)
                .executeUpdate();
    }

    /**
     * Those of one tenant, or all, in order of making.
     *
     * @param tenantId null for those of operators
     * @param projectId null for all of the tenant
     * @param provider null for all
     * @param after only those made after this id, or null
     */
    public List<ProviderCredential> list(String tenantId, String projectId, String provider, String after, int limit) {
        return store.createQuery("""
                        SELECT c FROM ProviderCredential c
                        WHERE ((:tenant IS NULL AND c.tenantId IS NULL) OR c.tenantId = :tenant)
                            AND (:project IS NULL OR c.projectId = :project)
                            AND (:provider IS NULL OR c.provider = :provider) AND c.id > :after
                        ORDER BY c.id""", ProviderCredential.class)
                .setParameter("tenant", tenantId)
                .setParameter("project", projectId)
                .setParameter("provider", provider)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The providers that an operator gave a credential for that is not switched off. */
    public Set<String> providersOfOperator() {
        return Set.copyOf(store.createQuery(
                        "SELECT DISTINCT c.provider FROM ProviderCredential c WHERE c.tenantId IS NULL AND c.enabled = TRUE",
                        String.class)
                .getResultList());
    }

    private List<ProviderCredential> credentials(Owner owner, String provider) {
        return list(owner.tenantId(), owner.projectId(), provider, null, MOST + 1);
    }

    private static void requireFree(List<ProviderCredential> others, String name) {
        if (others.stream().anyMatch(other -> other.getName().equals(name))) {
            throw new Conflict("There is a credential of that name for this provider already.");
        }
    }
}
