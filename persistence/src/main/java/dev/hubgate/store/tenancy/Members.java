package dev.hubgate.store.tenancy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.access.ApiKey;
import dev.hubgate.store.access.KeyText;
import dev.hubgate.store.access.Keys;
import dev.hubgate.store.access.Passwords;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Signs people up and checks who they are. */
@Stateless
public class Members {

    @PersistenceContext
    private EntityManager store;

    @Inject
    private Tenants tenants;

    @Inject
    private Keys keys;

    /**
     * All that a sign-up makes.
     *
     * @param keyText the first key, shown once; a secret
     */
    public record SignedUp(Member member, Tenant tenant, Project project, ApiKey key, KeyText keyText) {}

    /**
     * Makes tenant, owner, wallet with free credits, project {@code default} and its first key, all or nothing.
     *
     * @throws Conflict if the address is taken
     */
    public SignedUp signUp(String email, char[] password, String tenantName) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        // Hashed before looking, so that a taken address takes as long to refuse as a free one to accept.
        var passwordHash = Passwords.hash(password);
        if (byEmail(address).isPresent()) {
            throw new Conflict("This address is taken.");
        }
        var tenant = tenants.found(tenantName, address).tenant();
        var member = new Member(tenant.getId(), address, passwordHash, "owner");
        keep(member);
        var project = tenants.addProject(tenant.getId(), "default");
        var key = keys.issue(tenant.getId(), project.getId(), "first-key", null);
        store.flush();
        return new SignedUp(member, tenant, project, key.key(), key.text());
    }

    private void keep(Member member) {
        store.persist(member);
        try {
            store.flush();
        } catch (PersistenceException e) {
            // Two sign-ups at the same moment both found the address free.
            throw uniqueViolation(e) ? new Conflict("This address is taken.") : e;
        }
    }

    private static boolean uniqueViolation(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The member with this address and password, if there is one. Takes the same time either way. */
    public Optional<Member> authenticate(String email, char[] password) {
        var member = byEmail(email.strip().toLowerCase(Locale.ROOT));
        var matches =
                Passwords.matches(password, member.map(Member::getPasswordHash).orElse(null));
        return matches ? member : Optional.empty();
    }

    public Optional<Member> member(String id) {
        return Optional.ofNullable(store.find(Member.class, id));
    }

    private Optional<Member> byEmail(String address) {
        return store.createQuery("SELECT m FROM Member m WHERE m.email = :email", Member.class)
                .setParameter("email", address)
                .getResultStream()
                .findFirst();
    }
}
