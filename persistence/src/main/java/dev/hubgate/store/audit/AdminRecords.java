package dev.hubgate.store.audit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps who changed what. Called in the transaction of the change, so that neither is there without the other. */
@Stateless
public class AdminRecords {

    @PersistenceContext
    private EntityManager store;

    public void add(AdminRecord change) {
        store.persist(change);
    }

    /** A tenant's changes, newest first. */
    public List<AdminRecord> latest(String tenantId, int limit) {
        return store.createQuery(
                        "SELECT a FROM AdminRecord a WHERE a.tenantId = :tenant ORDER BY a.id DESC", AdminRecord.class)
                .setParameter("tenant", tenantId)
                .setMaxResults(limit)
                .getResultList();
    }
}
