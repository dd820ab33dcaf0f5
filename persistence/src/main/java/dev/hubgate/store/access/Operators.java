package dev.hubgate.store.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** The people who run this installation, and the start of it. */
@Stateless
public class Operators {

    /** Any number that no other advisory lock of ours uses. */
    private static final long START_LOCK = 0x48756267_61746531L;

    @PersistenceContext
    private EntityManager store;

    @Inject
    private MasterKey masterKey;

    /**
     * Binds an empty database to the master key in use and refuses one that is bound to another.
     *
     * @throws IllegalStateException if this database was made with another master key
     */
    public void claimDatabase() {
        lockStart();
        var fingerprint = masterKey.derive("hubgate master key fingerprint v1");
        store.createNativeQuery("INSERT INTO installation (master_key_fingerprint) VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, fingerprint)
                .executeUpdate();
        var stored = (byte[]) store.createNativeQuery("SELECT master_key_fingerprint FROM installation")
                .getSingleResult();
        if (!MessageDigest.isEqual(fingerprint, stored)) {
            throw new IllegalStateException("hubgate.master-key is not the one that this database was made with:"
                    + " no stored key or credential would work. Give the old one, or another database.");
        }
    }

    /**
     * Makes the first operator if there is none yet.
     *
     * @return whether one was made
     */
    public boolean ensureFirst(String email, char[] password) {
        lockStart();
        if (store.createQuery("SELECT COUNT(o) FROM Operator o", Long.class).getSingleResult() > 0) {
            return false;
        }
        store.persist(new Operator(email.strip().toLowerCase(Locale.ROOT), Passwords.hash(password)));
        return true;
    }

    /** Lets a token from the settings in as an operator's, besides those that are let in already. */
    public void admit(String tokenText, String name) {
        lockStart();
        var hash = KeyHash.of(masterKey.derive(KeyHash.PURPOSE), tokenText);
        var known = store.createQuery("SELECT COUNT(t) FROM AdminToken t WHERE t.tokenHash = :hash", Long.class)
                .setParameter("hash", hash.bytes())
                .getSingleResult();
        if (known == 0) {
            store.persist(new AdminToken(null, name, hash));
        }
    }

    /** The operator with this address and password, if there is one. Takes the same time either way. */
    public Optional<Operator> authenticate(String email, char[] password) {
        var operator = store.createQuery("SELECT o FROM Operator o WHERE o.email = :email", Operator.class)
                .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
        var matches = Passwords.matches(
                password, operator.map(Operator::getPasswordHash).orElse(null));
        return matches ? operator : Optional.empty();
    }

    /** Nodes that start together take turns; the lock goes with the transaction. */
    private void lockStart() {
        store.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(?1) AS text)")
                .setParameter(1, START_LOCK)
                .getSingleResult();
    }
}
