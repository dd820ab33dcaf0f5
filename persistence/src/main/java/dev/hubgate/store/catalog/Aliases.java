package dev.hubgate.store.catalog;

import dev.hubgate.store.Conflict;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Other names of models. */
@Stateless
public class Aliases {

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager store;

    /** A name that leads to a model. */
    public record Alias(String alias, String model) {}

    public Optional<Alias> alias(String alias) {
        return found(store.createNativeQuery("SELECT alias, model FROM model_alias WHERE alias = ?1")
                        .setParameter(1, alias))
                .stream()
                .findFirst();
    }

    /**
     * Aliases by name.
     *
     * @param after only those behind this one; empty for the first
     */
    public List<Alias> aliases(String after, int limit) {
        return found(
                store.createNativeQuery("SELECT alias, model FROM model_alias WHERE alias > ?1 ORDER BY alias LIMIT ?2")
                        .setParameter(1, after)
                        .setParameter(2, limit));
    }

    /**
     * Gives an existing model another name, or takes the name from another model for it.
     *
     * @throws Conflict if a model has that name itself, or this one has too many already
     */
    public void add(Alias alias) {
        if (count("SELECT count(*) FROM model WHERE id = ?1", alias.alias()) > 0) {
            throw new Conflict("A model has that name itself.");
        }
        if (count("SELECT count(*) FROM model_alias WHERE model = ?1", alias.model()) >= MOST) {
            throw new Conflict("The model has " + MOST + " other names already.");
        }
        store.createNativeQuery("""
                        INSERT INTO model_alias (alias, model) VALUES (?1, ?2)
                        ON CONFLICT (alias) DO UPDATE SET model = excluded.model""")
                .setParameter(1, alias.alias())
                .setParameter(2, alias.model())
                .executeUpdate();
    }

    /** Whether there was one. */
    public boolean remove(String alias) {
        return store.createNativeQuery("DELETE FROM model_alias WHERE alias = ?1")
                        .setParameter(1, alias)
                        .executeUpdate()
                > 0;
    }

    private long count(String sql, String value) {
        return ((Number) store.createNativeQuery(sql).setParameter(1, value).getSingleResult()).longValue();
    }

    private static List<Alias> found(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new Alias((String) column[0], (String) column[1]))
                .toList();
    }
}
