package dev.hubgate.store.catalog;

import dev.hubgate.store.Ids;
import dev.hubgate.store.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes what came out of a price list, in the transaction of the caller. */
@Dependent
class PriceRows {

    /** One statement for all of them: the settings that nodes keep in memory change once. */
    private static final String ENTER =
            "INSERT INTO price (provider, native_id, valid_from, source, " + Bucket.COLUMNS + """
            )
            SELECT o, n, clock_timestamp(), ?, i, u, c, w, a, s
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                        ?::bigint[]) AS quoted (o, n, i, u, c, w, a, s)""";

    private static final String SETTLE = """
            DELETE FROM price_change
            WHERE state = 'held' AND (provider, native_id) IN (SELECT * FROM unnest(?::text[], ?::text[]))""";

    private static final String HELD = "source, reason, bucket, was_nano_per_mtok, compared_to, " + Bucket.COLUMNS;

    /** What waits already is left alone, and found when it was found first; anything else takes its place. */
    private static final String HOLD = "INSERT INTO price_change AS known (id, provider, native_id, " + HELD + """
            )
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (provider, native_id) WHERE state = 'held' DO UPDATE
            SET id = excluded.id, found_at = excluded.found_at, """
            + assigned() + "WHERE ROW(" + prefixed("known.")
            + ") IS DISTINCT FROM ROW(" + prefixed("excluded.") + ")";

    private static final String REJECTED = """
            SELECT EXISTS (SELECT 1 FROM price_change WHERE provider = ? AND native_id = ? AND state = 'rejected'
            AND ROW(""" + Bucket.COLUMNS + """
            ) IS NOT DISTINCT FROM ROW(?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::bigint))""";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /** Adds prices that count from now on. */
    void enter(List<Comparison.Applied> applied, String source) {
        if (applied.isEmpty()) {
            return;
        }
        run(ENTER, (connection, statement) -> {
            statement.setString(1, "feed, " + source);
            statement.setArray(2, texts(connection, applied, one -> one.offer().provider()));
            statement.setArray(3, texts(connection, applied, one -> one.offer().nativeId()));
            int i = 4;
            for (var bucket : Bucket.values()) {
                var nano = applied.stream().map(one -> bucket.of(one.price())).toArray(Long[]::new);
                statement.setArray(i++, connection.createArrayOf("bigint", nano));
            }
            return statement.executeUpdate();
        });
    }

    /** Forgets what waits for these offers. */
    void settle(List<ListedOffer> offers) {
        run(SETTLE, (connection, statement) -> {
            statement.setArray(1, texts(connection, offers, ListedOffer::provider));
            statement.setArray(2, texts(connection, offers, ListedOffer::nativeId));
            return statement.executeUpdate();
        });
    }

    /** Lets quotes wait for an operator's yes, each in place of what waited for its offer. */
    void hold(List<Comparison.Held> held, String source) {
        run(HOLD, (connection, statement) -> {
            for (var one : held) {
                int i = 1;
                statement.setString(i++, Ids.next("prc"));
                statement.setString(i++, one.offer().provider());
                statement.setString(i++, one.offer().nativeId());
                statement.setString(i++, source);
                statement.setString(i++, one.doubt().reason().text());
                statement.setString(i++, one.doubt().bucket().text());
                statement.setObject(i++, one.doubt().wasNano(), Types.BIGINT);
                var validFrom = one.offer().validFrom();
                statement.setTimestamp(i++, validFrom == null ? null : Timestamp.from(validFrom));
                bind(statement, i, one.quote());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Whether an operator has said no to just these prices for this offer. */
    boolean isRejected(ListedOffer offer, Quote quote) {
        return run(REJECTED, (connection, statement) -> {
            statement.setString(1, offer.provider());
            statement.setString(2, offer.nativeId());
            bind(statement, 3, quote);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        });
    }

    private static void bind(PreparedStatement statement, int from, Quote quote) throws SQLException {
        int i = from;
        for (var bucket : Bucket.values()) {
            statement.setObject(i++, quote.of(bucket), Types.BIGINT);
        }
    }

    private static <T> Array texts(Connection connection, List<T> from, Function<T, String> text) throws SQLException {
        return connection.createArrayOf("text", from.stream().map(text).toArray(String[]::new));
    }

    private static String prefixed(String prefix) {
        return prefix + HELD.replace(", ", ", " + prefix);
    }

    private static String assigned() {
        return HELD.replaceAll("(\\w+)", "$1 = excluded.$1") + "\n";
    }

    private <T> T run(String sql, Verb<T> verb) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return verb.run(connection, statement);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @FunctionalInterface
    private interface Verb<T> {
        T run(Connection connection, PreparedStatement statement) throws SQLException;
    }
}
