package dev.hubgate.console.ledger;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.ledger.Wallets;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the tenant can still spend: the balance without what is held for requests in flight. */
@Named("balanceView")
@RequestScoped
public class BalanceView {

    @EJB
    private Wallets wallets;

    @Inject
    private Workplace workplace;

    private Long availableNano;

    /** In nano-dollars. */
    public long getAvailableNano() {
        if (availableNano == null) {
            availableNano = wallets.walletOf(workplace.getTenant().getId())
                    .map(wallet -> wallet.getBalanceNano() - wallet.getHeldNano())
                    .orElse(0L);
        }
        return availableNano;
    }

    /** Whether every call that costs something will be refused. */
    public boolean isSpent() {
        return getAvailableNano() <= 0;
    }
}
