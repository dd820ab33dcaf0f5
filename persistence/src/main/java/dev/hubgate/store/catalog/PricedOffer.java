package dev.hubgate.store.catalog;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * A model at a provider with the price in force.
 *
 * @param kind {@code chat} or {@code embedding}
 * @param contextWindow in tokens, null if unknown
 * @param maxOutputTokens null if unknown
 * @param price null if there is none
 * @param validFrom since when it costs that, null if there is no price
 */
public record PricedOffer(
        String provider,
        String nativeId,
        String model,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        boolean enabled,
        OfferFacts facts,
        Price price,
        Instant validFrom) {

    /** All of it, to be followed by a condition and an order. */
    static final String SELECT = """
            SELECT o.provider, o.native_id, o.model, m.kind, m.context_window, m.max_output_tokens, o.enabled,
                   c.valid_from, """ + Price.COLUMNS + ", " + OfferFacts.COLUMNS + """

            FROM offer o
            JOIN model m ON m.id = o.model
            LEFT JOIN LATERAL (
                SELECT * FROM price p
                WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.valid_from <= clock_timestamp()
                ORDER BY p.source = 'operator' DESC, p.valid_from DESC LIMIT 1) c ON true
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
                facts(column),
                price(column),
                column[7] == null ? null : ((Timestamp) column[7]).toInstant());
    }

    private static Price price(Object[] column) {
        return column[8] == null
                ? null
                : new Price(
                        (long) column[8],
                        (long) column[9],
                        (Long) column[10],
                        (Long) column[11],
                        (Long) column[12],
                        (long) column[13]);
    }

    private static OfferFacts facts(Object[] column) {
        return new OfferFacts(
                (Boolean) column[14],
                (Boolean) column[15],
                (Boolean) column[16],
                (Boolean) column[17],
                (Boolean) column[18],
                (String) column[19],
                column[20] == null ? null : ((Date) column[20]).toLocalDate());
    }
}
