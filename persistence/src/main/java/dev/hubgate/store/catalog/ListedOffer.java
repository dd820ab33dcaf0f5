package dev.hubgate.store.catalog;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * An offer as far as price lists are concerned: what it costs if no operator says otherwise.
 *
 * @param isOverridden whether an operator has said otherwise: then lists have no say in it
 * @param price null if there is none but the operator's
 * @param validFrom of that price
 */
record ListedOffer(String provider, String nativeId, boolean isOverridden, Price price, Instant validFrom) {

    /** All of it, to be followed by a condition. */
    static final String SELECT = """
            SELECT o.provider, o.native_id,
                   EXISTS (SELECT 1 FROM price p
                           WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.source = 'operator'
                             AND p.valid_from <= clock_timestamp()),
                   c.valid_from, """ + Price.COLUMNS + """

            FROM offer o
            LEFT JOIN LATERAL (
                SELECT * FROM price p
                WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.source <> 'operator'
                  AND p.valid_from <= clock_timestamp()
                ORDER BY p.valid_from DESC LIMIT 1) c ON true
            """;

    /** What finds an offer among others: provider and native id have no line breaks. */
    static String key(String provider, String nativeId) {
        return provider + "\n" + nativeId;
    }

    /** A row of {@link #SELECT}. */
    static ListedOffer of(Object row) {
        var column = (Object[]) row;
        var validFrom = (Timestamp) column[3];
        return new ListedOffer(
                (String) column[0],
                (String) column[1],
                (Boolean) column[2],
                validFrom == null ? null : price(column),
                validFrom == null ? null : validFrom.toInstant());
    }

    private static Price price(Object[] column) {
        return new Price(
                (long) column[4], (long) column[5], (Long) column[6], (Long) column[7], (Long) column[8], (long)
                        column[9]);
    }

    String key() {
        return key(provider, nativeId);
    }
}
