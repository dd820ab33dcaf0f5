package dev.hubgate.store.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of a balance, for ever. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

    /** Why a balance changed. */
    public enum Type {
        GRANT,
        TOP_UP,
        CORRECTION,
        CHARGE;

        /** As stored and as shown in the admin API. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    private long id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "wallet_id")
    private String walletId;

    private Instant at;

    private String type;

    @Column(name = "amount_nano")
    private long amountNano;

    @Column(name = "balance_nano")
    private long balanceNano;

    @Column(name = "request_id")
    private String requestId;

    private String reference;

    /** For JPA only. */
    protected LedgerEntry() {}

    public long getId() {
        return id;
    }

    public String getWalletId() {
        return walletId;
    }

    public Instant getAt() {
        return at;
    }

    /** One of {@link Type}, in lower case. */
    public String getType() {
        return type;
    }

    /** Negative for charges. */
    public long getAmountNano() {
        return amountNano;
    }

    /** The balance after it. */
    public long getBalanceNano() {
        return balanceNano;
    }

    /** The request that was charged; null for other types. */
    public String getRequestId() {
        return requestId;
    }

    /** What whoever made the entry wrote beside it: an invoice number, a reason. */
    public String getReference() {
        return reference;
    }
}
