package dev.hubgate.store.catalog;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * A model at a provider with the price in force.
 *
 * @param kind {@code chat} or {@code embedding}
 * @param contextWindow in tokens, null if unknown
 * @param maxOutputTokens null if unknown
 * @param inputNano nano-dollars a million input tokens; this and all below are null if there is no price
 * @param cachedInputNano the same for input that the provider had cached
 * @param outputNano the same for output
 * @param validFrom since when it costs that
 */
public record PricedOffer(
        String provider,
        String nativeId,
        String model,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        boolean enabled,
        Long inputNano,
        Long cachedInputNano,
        Long outputNano,
        Instant validFrom) {

    /** All of it, to be followed by a condition and an order. */
    static final String SELECT = """
            SELECT o.provider, o.native_id, o.model, m.kind, m.context_window, m.max_output_tokens, o.enabled,
                   c.input_nano_per_mtok, c.cached_input_nano_per_mtok, c.output_nano_per_mtok, c.valid_from
            FROM offer o
            JOIN model m ON m.id = o.model
            LEFT JOIN LATERAL (
                SELECT * FROM price p
                WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.valid_from <= clock_timestamp()
                ORDER BY p.valid_from DESC LIMIT 1) c ON true
            """;

    /** A row of {@link #SELECT}. */
    static PricedOffer of(Object row) {
        var column = (Object[]) row;
        return new PricedOffer(
                (String) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (Integer) column[4],
                (Integer) column[5],
                (Boolean) column[6],
                (Long) column[7],
                (Long) column[8],
                (Long) column[9],
                column[10] == null ? null : ((Timestamp) column[10]).toInstant());
    }
}
