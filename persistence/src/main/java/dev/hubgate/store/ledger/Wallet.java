package dev.hubgate.store.ledger;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A tenant's money. The balance includes what is held; what can be spent is balance minus held. Changed by SQL only. */
@Entity
public class Wallet {

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "balance_nano", insertable = false, updatable = false)
    private long balanceNano;

    @Column(name = "held_nano", insertable = false, updatable = false)
    private long heldNano;

    @Column(name = "spent_nano", insertable = false, updatable = false)
    private long spentNano;

    /** For JPA only. */
    protected Wallet() {}

    Wallet(String tenantId) {
        this.id = Ids.next("wal");
        this.tenantId = tenantId;
    }

    public String getId() {
        return id;
    }

    public String getTenantId() {
        return tenantId;
    }

    public long getBalanceNano() {
        return balanceNano;
    }

    public long getHeldNano() {
        return heldNano;
    }

    /** All that was ever charged. */
    public long getSpentNano() {
        return spentNano;
    }
}
