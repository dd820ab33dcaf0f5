package dev.hubgate.store.firewall;

import dev.hubgate.store.Conflict;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Issues versions of policies, puts them into force and finds them. */
@Stateless
public class Policies {

    /** The first version of everybody: personal data and secrets are redacted and restored. */
    public static final String FIRST_DOCUMENT = """
            {"sensitivity":"balanced","default_action":"redact","entities":{},"custom":[],"allow":[],"injection":"flag",\
            "images":"redact","unreadable":"flag","restore":true,"scan_replies":false}""";

    /** Stands for the installation itself as the one that issued a version. */
    public static final String FOUNDER = "founding";

    @PersistenceContext
    private EntityManager store;

    /** A version, and whether it is the one in force. */
    public record Issue(PolicyVersion version, boolean active) {}

    /** Puts a new owner under {@link #FIRST_DOCUMENT}. Called in the transaction that makes the owner. */
    public void open(Owner owner) {
        store.persist(new PolicyVersion(owner, 1, FIRST_DOCUMENT, FOUNDER));
        store.flush();
        store.persist(new ActivePolicy(owner, 1));
        store.flush();
    }

    /**
     * A new version, in force at once.
     *
     * @param document canonical JSON that means something
     * @param by the id of the member, operator or token that issues it
     * @throws Conflict if there is no such owner
     */
    public PolicyVersion issue(Owner owner, String document, String by) {
        var active = locked(owner).orElseThrow(() -> new Conflict("There is no policy of " + owner.id() + "."));
        var newest = store.createQuery(
                        "SELECT max(v.version) FROM PolicyVersion v WHERE v.ownerId = :owner", Integer.class)
                .setParameter("owner", owner.id())
                .getSingleResult();
        var issued = new PolicyVersion(owner, newest + 1, document, by);
        store.persist(issued);
        store.flush();
        active.setActiveVersion(issued.getVersion());
        store.flush();
        return issued;
    }

    /**
     * Puts a version into force, an older one as well as a newer one.
     *
     * @return whether that changed anything; empty if there is no such version
     */
    public Optional<Boolean> activate(Owner owner, int version) {
        var active = locked(owner);
        if (active.isEmpty() || version(owner, version).isEmpty()) {
            return Optional.empty();
        }
        var changes = active.get().getActiveVersion() != version;
        if (changes) {
            active.get().setActiveVersion(version);
            store.flush();
        }
        return Optional.of(changes);
    }

    /** Up to {@code limit} versions, the newest first, those before {@code before} if it is not null. */
    public List<Issue> history(Owner owner, Integer before, int limit) {
        var active = activeVersion(owner);
        return store
                .createQuery(
                        "SELECT v FROM PolicyVersion v WHERE v.tenantId = :tenant AND v.ownerId = :owner"
                                + " AND v.version < :before ORDER BY v.version DESC",
                        PolicyVersion.class)
                .setParameter("tenant", owner.tenantId())
                .setParameter("owner", owner.id())
                .setParameter("before", before == null ? Integer.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(version -> new Issue(version, version.getVersion() == active))
                .toList();
    }

    public Optional<Issue> version(Owner owner, int version) {
        return Optional.ofNullable(store.find(PolicyVersion.class, new PolicyVersion.Key(owner.id(), version)))
                .filter(found -> found.getTenantId().equals(owner.tenantId()))
                .map(found -> new Issue(found, version == activeVersion(owner)));
    }

    /** The one in force. */
    public Optional<Issue> active(Owner owner) {
        return version(owner, activeVersion(owner));
    }

    private int activeVersion(Owner owner) {
        return Optional.ofNullable(store.find(ActivePolicy.class, owner.id()))
                .map(ActivePolicy::getActiveVersion)
                .orElse(0);
    }

    private Optional<ActivePolicy> locked(Owner owner) {
        return Optional.ofNullable(store.find(ActivePolicy.class, owner.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(active -> active.getTenantId().equals(owner.tenantId()));
    }
}
