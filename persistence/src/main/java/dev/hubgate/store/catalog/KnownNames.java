package dev.hubgate.store.catalog;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names of providers and models stand for something, whether or not it is switched on. No name has a space. */
@Stateless
public class KnownNames {

    private static final String PROVIDERS = "SELECT name FROM provider WHERE name = ANY (string_to_array(?1, ' '))";

    private static final String MODELS = """
            SELECT id, id FROM model WHERE id = ANY (string_to_array(?1, ' '))
            UNION ALL
            SELECT alias, model FROM model_alias
            WHERE alias = ANY (string_to_array(?1, ' ')) AND NOT EXISTS (SELECT 1 FROM model WHERE id = alias)""";

    /** A name with a slash may also be a provider's own name of a model that has one. */
    private static final String ASKED_FOR = """
            SELECT asked FROM (
                SELECT asked, regexp_replace(asked, '^oah/', '') AS named, split_part(asked, '/', 1) AS place,
                       substr(asked, strpos(asked, '/') + 1) AS there
                FROM unnest(string_to_array(?1, ' ')) AS asked) a
            WHERE EXISTS (SELECT 1 FROM offer o WHERE o.model = named OR o.native_id = named)
               OR EXISTS (SELECT 1 FROM model_alias l JOIN offer o ON o.model = l.model WHERE l.alias = named)
               OR strpos(asked, '/') > 1 AND EXISTS (
                    SELECT 1 FROM offer o LEFT JOIN model_alias l ON l.model = o.model AND l.alias = there
                    WHERE o.provider = place AND (o.native_id = there OR o.model = there OR l.alias IS NOT NULL))""";

    @PersistenceContext
    private EntityManager store;

    /** Those that are names of providers. */
    public Set<String> providers(Collection<String> names) {
        return texts(PROVIDERS, names);
    }

    /** Those that are names of models, or other names of them, each with the model's own. */
    public Map<String, String> models(Collection<String> names) {
        var found = new HashMap<String, String>();
        for (var row : rows(MODELS, names)) {
            var column = (Object[]) row;
            found.put((String) column[0], (String) column[1]);
        }
        return found;
    }

    /** Those that a request could name as its model, and somebody offers it: bare, {@code oah/…} or with a provider. */
    public Set<String> askedFor(Collection<String> names) {
        return texts(ASKED_FOR, names);
    }

    private Set<String> texts(String sql, Collection<String> names) {
        return rows(sql, names).stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private List<?> rows(String sql, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : store.createNativeQuery(sql)
                        .setParameter(1, String.join(" ", names))
                        .getResultList();
    }
}
