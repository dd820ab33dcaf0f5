package dev.hubgate.store.access;

import dev.hubgate.store.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Puts stored credentials under the key-encryption key in use, batch by batch. A row is locked while it is rewrapped, and its
 * version moves, so that neither this nor a change of the credential can overwrite the other.
 */
@Stateless
public class Rewrapping {

    private static final Logger LOG = System.getLogger(Rewrapping.class.getName());

    private static final String BATCH = """
            SELECT id, provider, sealed, wrapped_key, key_id FROM provider_credential
            WHERE key_id <> ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE""";

    /** What is sealed changes only where there was no data key. */
    private static final String REPLACE = """
            UPDATE provider_credential SET sealed = ?, wrapped_key = ?, key_id = ?, version = version + 1 WHERE id = ?""";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    @Inject
    private SecretBox secretBox;

    @Inject
    private CredentialKeys keys;

    /**
     * What became of a batch.
     *
     * @param last the id of the last one in it; null if there were none
     * @param failed how many did not open with any of the keys given
     */
    public record Batch(int rewrapped, int failed, String last) {}

    private record Row(String id, String provider, Sealed sealed) {}

    /** How many are under the key in use. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int current() {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("SELECT count(*) FROM provider_credential WHERE key_id = ?")) {
            statement.setString(1, keys.currentId());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /**
     * Rewraps the next of those that are under another key, in a transaction of its own.
     *
     * @param after the id behind which to begin, empty for the beginning
     * @param wait whether to wait for those that somebody else changes at this moment; else they are passed over
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Batch rewrap(String after, int limit, boolean wait) {
        try (var connection = database.getConnection()) {
            var rows = rows(connection, after, limit, wait);
            var fresh =
                    rows.stream().map(this::rewrapped).flatMap(Optional::stream).toList();
            write(connection, fresh);
            var last = rows.isEmpty() ? null : rows.getLast().id();
            return new Batch(fresh.size(), rows.size() - fresh.size(), last);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private Optional<Row> rewrapped(Row row) {
        try {
            return Optional.of(
                    new Row(row.id(), row.provider(), secretBox.rewrap(row.id(), row.provider(), row.sealed())));
        } catch (UnreadableSecret e) {
            LOG.log(Level.WARNING, "not rewrapped: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(REPLACE)) {
            for (var row : rows) {
                statement.setBytes(1, row.sealed().sealed());
                statement.setBytes(2, row.sealed().wrappedKey());
                statement.setString(3, row.sealed().keyId());
                statement.setString(4, row.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<Row> rows(Connection connection, String after, int limit, boolean wait) throws SQLException {
        try (var statement = connection.prepareStatement(wait ? BATCH : BATCH + " SKIP LOCKED")) {
            statement.setString(1, keys.currentId());
            statement.setString(2, after);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    var sealed =
                            new Sealed(rows.getBytes("sealed"), rows.getBytes("wrapped_key"), rows.getString("key_id"));
                    found.add(new Row(rows.getString("id"), rows.getString("provider"), sealed));
                }
                return found;
            }
        }
    }
}
