package dev.hubgate.store.catalog;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings prices from a public list into the catalogue, all of them or none: whose turn it is, what may be entered at once
 * and what waits. A claim is held while the list is fetched, without a transaction.
 */
@Stateless
public class PriceFeed {

    /** Longer than fetching may take: a node that dies meanwhile blocks the others no longer than that. */
    private static final int CLAIM_MINUTES = 10;

    @PersistenceContext
    private EntityManager store;

    @Inject
    private PriceRows rows;

    /**
     * Takes the turn to refresh, if nobody else has it.
     *
     * @param evenIfEarly whether it may be before the time
     * @return what to enter the list with; empty if somebody else is at it, or it is too early
     */
    public Optional<String> claim(boolean evenIfEarly) {
        var claim = Ids.next("prf");
        var taken = store.createNativeQuery("""
                        UPDATE price_feed
                        SET claim = ?1, claimed_until = clock_timestamp() + make_interval(mins => ?2)
                        WHERE (claimed_until IS NULL OR claimed_until < clock_timestamp())
                          AND (?3 OR due_at <= clock_timestamp())""")
                .setParameter(1, claim)
                .setParameter(2, CLAIM_MINUTES)
                .setParameter(3, evenIfEarly)
                .executeUpdate();
        return taken == 1 ? Optional.of(claim) : Optional.empty();
    }

    /** Gives the turn back: there is nothing to enter. A claim that is over is none any more. */
    public void giveUp(String claim, Duration nextIn) {
        end(claim, nextIn);
    }

    /**
     * Enters what changed plausibly and holds what did not.
     *
     * @throws BrokenPriceList if the list is wrong as a whole; then nothing is changed
     * @throws Conflict if the claim was over and somebody else has taken it
     */
    public PriceTally enter(String claim, PriceList list, Duration nextIn) {
        var quotedBefore = quotedBefore(claim, list.hash());
        var comparison = new Comparison(list.quotes(), offers(), this::isRejected);
        comparison.requireSound(quotedBefore);
        rows.settle(comparison.settled());
        rows.hold(comparison.held(), list.source());
        rows.enter(comparison.applied(), list.source());
        store.createNativeQuery(
                        "UPDATE price_feed SET refreshed_at = clock_timestamp(), list_hash = ?1, quoted_offers = ?2")
                .setParameter(1, list.hash())
                .setParameter(2, comparison.quoted())
                .executeUpdate();
        end(claim, nextIn);
        return comparison.tally();
    }

    private void end(String claim, Duration nextIn) {
        store.createNativeQuery("""
                        UPDATE price_feed
                        SET claim = NULL, claimed_until = NULL, due_at = clock_timestamp() + make_interval(secs => ?1)
                        WHERE claim = ?2""")
                .setParameter(1, (double) nextIn.toSeconds())
                .setParameter(2, claim)
                .executeUpdate();
    }

    /** Locks the turn until the transaction ends: nobody decides about held prices meanwhile. */
    private int quotedBefore(String claim, String hash) {
        List<?> turn = store.createNativeQuery(
                        "SELECT list_hash, quoted_offers FROM price_feed WHERE claim = ?1 FOR UPDATE")
                .setParameter(1, claim)
                .getResultList();
        if (turn.isEmpty()) {
            throw new Conflict("Another refresh of the prices has begun meanwhile.");
        }
        var row = (Object[]) turn.getFirst();
        return Objects.equals(row[0], hash) ? (int) row[1] : 0;
    }

    private Map<String, ListedOffer> offers() {
        List<?> found = store.createNativeQuery(ListedOffer.SELECT + "WHERE o.enabled AND o.provider <> 'sandbox'")
                .getResultList();
        return found.stream().map(ListedOffer::of).collect(Collectors.toMap(ListedOffer::key, Function.identity()));
    }

    private boolean isRejected(ListedOffer offer, Quote quote) {
        return rows.isRejected(offer, quote);
    }
}
