package dev.hubgate.store.catalog;

import dev.hubgate.store.Conflict;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an operator says to prices that a list has and nobody believed. */
@Stateless
public class PriceChanges {

    /** What cannot be said yes to, whoever says it: there is no price in it. */
    private static final Set<String> WITHOUT_PRICE = Set.of("negative", "missing", "not_a_number", "too_high");

    @PersistenceContext
    private EntityManager store;

    @Inject
    private PriceRows rows;

    /**
     * What was decided.
     *
     * @param isNew whether it was decided just now, and not before
     */
    public record Decided(PriceChange change, boolean isNew) {}

    /**
     * Changes in the order in which they were found.
     *
     * @param state {@code held}, {@code accepted} or {@code rejected}, null for all
     * @param after only those behind this id, null for the beginning
     */
    public List<PriceChange> changes(String state, String after, int limit) {
        List<?> found = store.createNativeQuery(PriceChange.SELECT + """
                        WHERE (CAST(?1 AS text) IS NULL OR state = ?2) AND (CAST(?3 AS text) IS NULL OR id > ?4)
                        ORDER BY id LIMIT ?5""")
                .setParameter(1, state)
                .setParameter(2, state)
                .setParameter(3, after)
                .setParameter(4, after)
                .setParameter(5, limit)
                .getResultList();
        return found.stream().map(PriceChange::of).toList();
    }

    /** One of them, if it is there. A newer quote for the same offer has taken the place of the older one. */
    public Optional<PriceChange> change(String id) {
        List<?> found = store.createNativeQuery(PriceChange.SELECT + "WHERE id = ?1")
                .setParameter(1, id)
                .getResultList();
        return found.stream().map(PriceChange::of).findFirst();
    }

    /**
     * Says yes: the prices count from now on. Said again it changes nothing.
     *
     * @param by who says so
     * @return empty if there is no such change
     * @throws Conflict if it was rejected, has no price in it, or the offer has another price than it was compared with
     */
    public Optional<Decided> accept(String id, String by) {
        awaitRefresh();
        return change(id).map(change -> {
            var isNew = isOpen(change, PriceChange.ACCEPTED);
            if (isNew) {
                enter(change);
                decide(id, PriceChange.ACCEPTED, by);
            }
            return decided(id, isNew);
        });
    }

    /**
     * Says no: what is, stays, and the same quote is not brought up again. Said again it changes nothing.
     *
     * @param by who says so
     * @return empty if there is no such change
     * @throws Conflict if it was accepted
     */
    public Optional<Decided> reject(String id, String by) {
        awaitRefresh();
        return change(id).map(change -> {
            var isNew = isOpen(change, PriceChange.REJECTED);
            if (isNew) {
                decide(id, PriceChange.REJECTED, by);
            }
            return decided(id, isNew);
        });
    }

    private Decided decided(String id, boolean isNew) {
        return new Decided(change(id).orElseThrow(), isNew);
    }

    /** Refreshes and decisions come one after another. */
    private void awaitRefresh() {
        store.createNativeQuery("SELECT id FROM price_feed FOR UPDATE").getResultList();
    }

    private static boolean isOpen(PriceChange change, String wanted) {
        if (!change.state().equals(PriceChange.HELD) && !change.state().equals(wanted)) {
            throw new Conflict("This price change is " + change.state() + " already.");
        }
        return change.state().equals(PriceChange.HELD);
    }

    private void enter(PriceChange change) {
        var offer = offer(change.quote());
        if (offer.isOverridden()) {
            throw new Conflict("The offer has a price of the operator's own by now.");
        }
        if (!Objects.equals(offer.validFrom(), change.comparedTo())) {
            throw new Conflict("The offer has another price by now than this change was compared with.");
        }
        if (WITHOUT_PRICE.contains(change.reason())) {
            throw new Conflict(
                    "There is no price in this change that could be accepted. PUT /admin/v1/offers sets one.");
        }
        var price = change.quote().over(offer.price());
        if (!Doubt.isPossible(price)) {
            throw new Conflict(
                    "A price in this change is below zero or too high, or input is free: PUT /admin/v1/offers sets one.");
        }
        rows.enter(List.of(new Comparison.Applied(offer, price)), change.source());
    }

    /** The foreign key says that it is there. */
    private ListedOffer offer(Quote quote) {
        return ListedOffer.of(store.createNativeQuery(ListedOffer.SELECT + "WHERE o.provider = ?1 AND o.native_id = ?2")
                .setParameter(1, quote.provider())
                .setParameter(2, quote.nativeId())
                .getSingleResult());
    }

    private void decide(String id, String state, String by) {
        store.createNativeQuery("""
                        UPDATE price_change SET state = ?1, decided_by = ?2, decided_at = clock_timestamp()
                        WHERE id = ?3""")
                .setParameter(1, state)
                .setParameter(2, by)
                .setParameter(3, id)
                .executeUpdate();
    }
}
