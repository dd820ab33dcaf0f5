package dev.hubgate.store.tenancy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.firewall.Owner;
import dev.hubgate.store.firewall.Policies;
import dev.hubgate.store.ledger.Wallet;
import dev.hubgate.store.ledger.Wallets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Founds tenants and their projects, and finds them. */
@Stateless
public class Tenants {

    private static final int MAX_SLUG = 60;

    @PersistenceContext
    private EntityManager store;

    @Inject
    private Wallets wallets;

    @Inject
    private Policies policies;

    /** A tenant and the wallet it was founded with. */
    public record Founded(Tenant tenant, Wallet wallet) {}

    /**
     * A new tenant with a wallet of free credits and a policy for its keys without a project.
     *
     * @param ownerEmail whom to write to; stored in lower case
     */
    public Founded found(String name, String ownerEmail) {
        var tenant = new Tenant(name.strip(), ownerEmail.strip().toLowerCase(Locale.ROOT));
        store.persist(tenant);
        store.flush();
        policies.open(Owner.tenant(tenant.getId()));
        return new Founded(tenant, wallets.open(tenant.getId()));
    }

    /**
     * A new project with its first policy.
     *
     * @throws Conflict if the tenant has a project of that name, or does not exist
     */
    public Project addProject(String tenantId, String name) {
        if (store.find(Tenant.class, tenantId) == null) {
            throw new Conflict("There is no tenant " + tenantId + ".");
        }
        var slug = slug(name);
        if (projectBySlug(tenantId, slug).isPresent()) {
            throw new Conflict("The tenant has a project of that name already.");
        }
        var project = new Project(tenantId, slug, name.strip());
        store.persist(project);
        store.flush();
        policies.open(Owner.project(tenantId, project.getId()));
        return project;
    }

    public Optional<Tenant> tenant(String id) {
        return Optional.ofNullable(store.find(Tenant.class, id));
    }

    /** Up to {@code limit} tenants in order of making, those after the id {@code after} if it is not null. */
    public List<Tenant> tenants(String after, int limit) {
        return store.createQuery("SELECT t FROM Tenant t WHERE t.id > :after ORDER BY t.id", Tenant.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A project, if it is this tenant's. */
    public Optional<Project> project(String tenantId, String id) {
        return Optional.ofNullable(store.find(Project.class, id))
                .filter(project -> project.getTenantId().equals(tenantId));
    }

    /** A project of any tenant: for operators only. */
    public Optional<Project> projectOfAnyTenant(String id) {
        return Optional.ofNullable(store.find(Project.class, id));
    }

    public Optional<Project> projectBySlug(String tenantId, String slug) {
        return store.createQuery("SELECT p FROM Project p WHERE p.tenantId = :tenant AND p.slug = :slug", Project.class)
                .setParameter("tenant", tenantId)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** A tenant's projects in order of making. */
    public List<Project> projects(String tenantId, String after, int limit) {
        return store.createQuery(
                        "SELECT p FROM Project p WHERE p.tenantId = :tenant AND p.id > :after ORDER BY p.id",
                        Project.class)
                .setParameter("tenant", tenantId)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Changes how requests of a project are treated. */
    public Optional<Project> change(String tenantId, String projectId, ProjectSettings settings) {
        var project = project(tenantId, projectId);
        project.ifPresent(settings::applyTo);
        return project;
    }

    static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        slug = slug.length() > MAX_SLUG ? slug.substring(0, MAX_SLUG).replaceAll("-+$", "") : slug;
        return slug.isEmpty() ? "project" : slug;
    }
}
