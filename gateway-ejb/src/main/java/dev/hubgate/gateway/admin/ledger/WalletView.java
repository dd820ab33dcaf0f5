package dev.hubgate.gateway.admin.ledger;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.ledger.Credits;
import dev.hubgate.store.ledger.Wallet;

/**
 * A wallet, in whole credits.
 *
 * @param balanceCredits includes what is held
 * @param heldCredits set aside for requests in flight
 * @param spentCredits all that was ever charged
 */
public record WalletView(String id, String tenantId, long balanceCredits, long heldCredits, long spentCredits)
        implements View {

    public static WalletView of(Wallet wallet) {
        return new WalletView(
                wallet.getId(),
                wallet.getTenantId(),
                Credits.ofNano(wallet.getBalanceNano()),
                Credits.ofNano(wallet.getHeldNano()),
                Credits.ofNano(wallet.getSpentNano()));
    }
}
