package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.gateway.admin.ledger.WalletView;
import dev.hubgate.store.ledger.Wallet;
import dev.hubgate.store.tenancy.Tenant;
import java.time.Instant;

/** A tenant with its wallet. */
public record TenantView(String id, String name, String ownerEmail, String status, Instant createdAt, WalletView wallet)
        implements View {

    static TenantView of(Tenant tenant, Wallet wallet) {
        return new TenantView(
                tenant.getId(),
                tenant.getName(),
                tenant.getOwnerEmail(),
                tenant.getStatus(),
                tenant.getCreatedAt(),
                WalletView.of(wallet));
    }
}
