package dev.hubgate.store.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Set;

/**
 * What a price list said of an offer and what was not believed without an operator's yes.
 *
 * @param source which list, such as {@code models.dev}
 * @param state {@code held}, {@code accepted} or {@code rejected}
 * @param reason in words of the table, such as {@code factor} or {@code zero}
 * @param bucket which of the prices is in doubt, such as {@code output}
 * @param wasNano what that one was when it was found, null if there was none
 * @param quote what the list stated
 * @param decidedAt null while it is held, and so is who decided
 */
public record PriceChange(
        String id,
        String source,
        String state,
        String reason,
        String bucket,
        Long wasNano,
        Quote quote,
        Instant foundAt,
        Instant decidedAt,
        String decidedBy,
        Instant comparedTo) {

    public static final String HELD = "held";
    public static final String ACCEPTED = "accepted";
    public static final String REJECTED = "rejected";

    /** All of it, to be followed by a condition and an order. */
    static final String SELECT = """
            SELECT id, source, state, reason, bucket, was_nano_per_mtok, provider, native_id, found_at, decided_at,
                   decided_by, compared_to, """ + Bucket.COLUMNS + " FROM price_change ";

    private static final int FIRST_PRICE = 12;

    /** Nano-dollars a million tokens as the list stated them, null if it did not. */
    public Long nano(Bucket bucket) {
        return quote.of(bucket);
    }

    /** A row of {@link #SELECT}. */
    static PriceChange of(Object row) {
        var column = (Object[]) row;
        var stated = new EnumMap<Bucket, Long>(Bucket.class);
        int i = FIRST_PRICE;
        for (var bucket : Bucket.values()) {
            var nano = (Long) column[i++];
            if (nano != null) {
                stated.put(bucket, nano);
            }
        }
        return new PriceChange(
                (String) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (Long) column[5],
                new Quote((String) column[6], (String) column[7], stated, Set.of()),
                instant(column[8]),
                instant(column[9]),
                (String) column[10],
                instant(column[11]));
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
