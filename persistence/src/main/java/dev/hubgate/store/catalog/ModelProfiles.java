package dev.hubgate.store.catalog;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Compares models by what the catalogue says of them. */
@Stateless
public class ModelProfiles {

    private static final List<String> SKILLS = List.of("tools", "vision", "audio_input", "json_schema", "reasoning");
    private static final int FIRST_SKILL = 7;

    /** The tier follows the cheapest of all offers, also of those that are switched off, as it does in the gateway. */
    private static final String CHAT = """
            SELECT m.id, m.creator, m.tier, m.context_window, min(c.blended) AS cheapest,
                   min(c.blended) FILTER (WHERE there) AS cheapest_there,
                   count(DISTINCT o.provider) FILTER (WHERE there) AS providers,
                   bool_or(o.tools), bool_or(o.vision), bool_or(o.audio_input), bool_or(o.json_schema),
                   bool_or(o.reasoning)
            FROM model m
            JOIN offer o ON o.model = m.id AND o.enabled
            JOIN provider p ON p.name = o.provider AND p.dialect <> 'sandbox'
            CROSS JOIN LATERAL (SELECT p.enabled AND (o.ends_on IS NULL OR o.ends_on > current_date) AS there) t
            CROSS JOIN LATERAL (
                SELECT (3 * input_nano_per_mtok + output_nano_per_mtok) / 4 AS blended FROM price r
                WHERE r.provider = o.provider AND r.native_id = o.native_id AND r.valid_from <= now()
                ORDER BY r.source = 'operator' DESC, r.valid_from DESC LIMIT 1) c
            WHERE m.kind = 'chat'
            GROUP BY m.id
            HAVING bool_or(there)
            ORDER BY m.id""";

    @PersistenceContext
    private EntityManager store;

    /** Of all models to chat with that somebody offers at a price today, by name. */
    public List<ModelProfile> ofChat() {
        var found = new ArrayList<ModelProfile>();
        for (var row : store.createNativeQuery(CHAT).getResultList()) {
            found.add(profile((Object[]) row));
        }
        return found;
    }

    private static ModelProfile profile(Object[] column) {
        var skills = new HashSet<String>();
        for (int i = 0; i < SKILLS.size(); i++) {
            if (Boolean.TRUE.equals(column[FIRST_SKILL + i])) {
                skills.add(SKILLS.get(i));
            }
        }
        return new ModelProfile(
                (String) column[0],
                (String) column[1],
                column[2] == null ? PriceTier.of((long) column[4]) : (String) column[2],
                (Integer) column[3],
                skills,
                (long) column[5],
                (long) column[6]);
    }
}
