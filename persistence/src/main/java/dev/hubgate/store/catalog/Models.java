package dev.hubgate.store.catalog;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Canonical models: shows them, and changes what an operator may decide of them. */
@Stateless
public class Models {

    private static final String SELECT = """
            SELECT m.id, m.creator, m.kind, m.context_window, m.max_output_tokens, m.tier, m.auto,
                   (SELECT string_agg(a.alias, ' ' ORDER BY a.alias) FROM model_alias a WHERE a.model = m.id)
            FROM model m
            """;

    @PersistenceContext
    private EntityManager store;

    public Optional<Model> model(String id) {
        return found(store.createNativeQuery(SELECT + "WHERE m.id = ?1").setParameter(1, id)).stream()
                .findFirst();
    }

    /**
     * Models by id.
     *
     * @param after only those behind this one; empty for the first
     */
    public List<Model> models(String after, int limit) {
        return found(store.createNativeQuery(SELECT + "WHERE m.id > ?1 ORDER BY m.id LIMIT ?2")
                .setParameter(1, after)
                .setParameter(2, limit));
    }

    /** Changes what the change says, and nothing else. */
    public void change(String id, ModelChange change) {
        var tier = change.tier();
        store.createNativeQuery("""
                        UPDATE model
                        SET tier = CASE WHEN ?1 THEN CAST(?2 AS text) ELSE tier END,
                            auto = coalesce(CAST(?3 AS boolean), auto),
                            context_window = coalesce(CAST(?4 AS integer), context_window),
                            max_output_tokens = coalesce(CAST(?5 AS integer), max_output_tokens)
                        WHERE id = ?6""")
                .setParameter(1, tier != null)
                .setParameter(2, tier == null ? null : tier.tier())
                .setParameter(3, change.auto())
                .setParameter(4, change.contextWindow())
                .setParameter(5, change.maxOutputTokens())
                .setParameter(6, id)
                .executeUpdate();
    }

    private List<Model> found(Query query) {
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var prices = prices(id(rows.getFirst()), id(rows.getLast()));
        return rows.stream()
                .map(row -> model((Object[]) row, prices.getOrDefault(id(row), List.of())))
                .toList();
    }

    /** Those of the models from the first to the last, by model. */
    private Map<String, List<Price>> prices(String first, String last) {
        List<?> rows = store.createNativeQuery(PricedOffer.SELECT + "WHERE o.model BETWEEN ?1 AND ?2 AND o.enabled")
                .setParameter(1, first)
                .setParameter(2, last)
                .getResultList();
        return rows.stream()
                .map(PricedOffer::of)
                .filter(offer -> offer.price() != null)
                .collect(Collectors.groupingBy(
                        PricedOffer::model, Collectors.mapping(PricedOffer::price, Collectors.toList())));
    }

    private static String id(Object row) {
        return (String) ((Object[]) row)[0];
    }

    private static Model model(Object[] column, List<Price> prices) {
        return new Model(
                (String) column[0],
                (String) column[1],
                (String) column[2],
                (Integer) column[3],
                (Integer) column[4],
                (String) column[5],
                (Boolean) column[6],
                column[7] == null ? List.of() : List.of(((String) column[7]).split(" ")),
                prices);
    }
}
