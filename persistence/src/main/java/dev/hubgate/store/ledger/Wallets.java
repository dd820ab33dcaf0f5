package dev.hubgate.store.ledger;

import dev.hubgate.store.Conflict;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Opens wallets, puts money in and tells what is there. */
@Stateless
public class Wallets {

    @PersistenceContext
    private EntityManager store;

    /**
     * An entry that a top-up or correction led to.
     *
     * @param isNew false where the reference was known, and nothing changed
     */
    public record Entered(LedgerEntry entry, boolean isNew) {}

    /** A new tenant's wallet, with the free credits in it. */
    public Wallet open(String tenantId) {
        var wallet = new Wallet(tenantId);
        store.persist(wallet);
        store.flush();
        enter(wallet, LedgerEntry.Type.GRANT, Credits.toNano(Credits.FREE), "free credits");
        store.refresh(wallet);
        return wallet;
    }

    /**
     * Puts money in, or takes a mistake back.
     *
     * @param nano positive: a top-up; negative: a correction
     * @param reference of a top-up: the same one again changes nothing and gives the first entry
     * @throws Conflict if the wallet has less than a correction takes, or the reference was used for another amount
     */
    public Optional<Entered> topUp(String walletId, long nano, String reference) {
        var wallet = store.find(Wallet.class, walletId, LockModeType.PESSIMISTIC_WRITE);
        if (wallet == null) {
            return Optional.empty();
        }
        var type = nano >= 0 ? LedgerEntry.Type.TOP_UP : LedgerEntry.Type.CORRECTION;
        var earlier =
                type == LedgerEntry.Type.TOP_UP ? byReference(walletId, reference) : Optional.<LedgerEntry>empty();
        if (earlier.isPresent()) {
            if (earlier.get().getAmountNano() != nano) {
                throw new Conflict("This reference was used for another amount.");
            }
            return earlier.map(entry -> new Entered(entry, false));
        }
        if (wallet.getBalanceNano() - wallet.getHeldNano() + nano < 0) {
            throw new Conflict("The wallet has less than that to spare.");
        }
        return Optional.of(new Entered(enter(wallet, type, nano, reference), true));
    }

    public Optional<Wallet> wallet(String id) {
        return Optional.ofNullable(store.find(Wallet.class, id));
    }

    /** The wallets of these tenants, in no order. */
    public List<Wallet> walletsOf(Collection<String> tenantIds) {
        return store.createQuery("SELECT w FROM Wallet w WHERE w.tenantId IN :tenants", Wallet.class)
                .setParameter("tenants", tenantIds)
                .getResultList();
    }

    /** One entry of a wallet. */
    public Optional<LedgerEntry> entry(Wallet wallet, long id) {
        return Optional.ofNullable(store.find(LedgerEntry.class, id))
                .filter(entry -> entry.getWalletId().equals(wallet.getId()));
    }

    public Optional<Wallet> walletOf(String tenantId) {
        return store.createQuery("SELECT w FROM Wallet w WHERE w.tenantId = :tenant", Wallet.class)
                .setParameter("tenant", tenantId)
                .getResultStream()
                .findFirst();
    }

    /** Entries of a wallet, newest first. {@code before} is an entry's id, or null for the newest. */
    public List<LedgerEntry> entries(Wallet wallet, Long before, int limit) {
        return store.createQuery("""
                        SELECT e FROM LedgerEntry e
                        WHERE e.tenantId = :tenant AND e.walletId = :wallet AND e.id < :before ORDER BY e.id DESC""", LedgerEntry.class)
                .setParameter("tenant", wallet.getTenantId())
                .setParameter("wallet", wallet.getId())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    private LedgerEntry enter(Wallet wallet, LedgerEntry.Type type, long nano, String reference) {
        var id = store.createNativeQuery("""
                        WITH changed AS (
                            UPDATE wallet SET balance_nano = balance_nano + ?1 WHERE id = ?2
                            RETURNING tenant_id, id, balance_nano)
                        INSERT INTO ledger_entry (tenant_id, wallet_id, type, amount_nano, balance_nano, reference)
                        SELECT tenant_id, id, ?3, ?4, balance_nano, ?5 FROM changed RETURNING id""")
                .setParameter(1, nano)
                .setParameter(2, wallet.getId())
                .setParameter(3, type.text())
                .setParameter(4, nano)
                .setParameter(5, reference)
                .getSingleResult();
        return store.find(LedgerEntry.class, ((Number) Objects.requireNonNull(id)).longValue());
    }

    private Optional<LedgerEntry> byReference(String walletId, String reference) {
        return store.createQuery("""
                        SELECT e FROM LedgerEntry e
                        WHERE e.walletId = :wallet AND e.type = 'top_up' AND e.reference = :reference""", LedgerEntry.class)
                .setParameter("wallet", walletId)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }
}
