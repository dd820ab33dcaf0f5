package dev.hubgate.store.access;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Remembers for 24 hours what was made under which Idempotency-Key. Called in the transaction that makes it. */
@Stateless
public class IdempotencyKeys {

    @PersistenceContext
    private EntityManager store;

    /**
     * What was made under a key before.
     *
     * @param bodyHash SHA-256 of the request that made it
     * @param objectId the id of what it made
     */
    @SuppressWarnings("ArrayRecordComponent") // a row as it is read; nobody compares two
    public record Earlier(byte[] bodyHash, String objectId) {}

    /**
     * Takes a key for the current transaction, unless it was used in the last 24 hours. Whoever else takes it at the same
     * moment waits here until that transaction has ended.
     *
     * @return what was made under it before; empty if the key is the caller's now
     */
    public Optional<Earlier> claim(String actor, byte[] keyHash, byte[] bodyHash) {
        var claimed = store.createNativeQuery("""
                        INSERT INTO admin_idempotency AS known (actor, key_hash, body_hash) VALUES (?1, ?2, ?3)
                        ON CONFLICT (actor, key_hash) DO UPDATE
                        SET body_hash = excluded.body_hash, object_id = NULL, created_at = now()
                        WHERE known.created_at < now() - interval '24 hours'""")
                .setParameter(1, actor)
                .setParameter(2, keyHash)
                .setParameter(3, bodyHash)
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(actor, keyHash));
    }

    /** Notes what was made under a key that this transaction has claimed. */
    public void complete(String actor, byte[] keyHash, String objectId) {
        store.createNativeQuery("UPDATE admin_idempotency SET object_id = ?1 WHERE actor = ?2 AND key_hash = ?3")
                .setParameter(1, objectId)
                .setParameter(2, actor)
                .setParameter(3, keyHash)
                .executeUpdate();
    }

    /** Forgets what is older than 24 hours. */
    public void purge() {
        store.createNativeQuery("DELETE FROM admin_idempotency WHERE created_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    private Earlier earlier(String actor, byte[] keyHash) {
        var row = (Object[]) store.createNativeQuery(
                        "SELECT body_hash, object_id FROM admin_idempotency WHERE actor = ?1 AND key_hash = ?2")
                .setParameter(1, actor)
                .setParameter(2, keyHash)
                .getSingleResult();
        return new Earlier((byte[]) row[0], (String) row[1]);
    }
}
