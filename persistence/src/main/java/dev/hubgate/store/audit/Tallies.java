package dev.hubgate.store.audit;

import dev.hubgate.store.Ids;
import dev.hubgate.store.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Adds up what was found in requests, from their records alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tallies {

    private static final int MOST_SECONDS = 20;
    private static final int MOST_SUMS = 500;

    private static final String SUMS = """
            SELECT split_part(line, ' ', 1) AS entity, split_part(line, ' ', 2) AS action,
                   sum(split_part(line, ' ', 3)::bigint) AS found, count(DISTINCT request_id) AS requests
            FROM request_record, string_to_table(findings, chr(10)) AS line
            WHERE tenant_id = ? AND project_id = ? AND request_id >= ? AND request_id < ? AND findings IS NOT NULL
            GROUP BY entity, action ORDER BY found DESC, entity, action LIMIT ?""";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /**
     * How often an entity met an action.
     *
     * @param found how many values, as far as they were counted
     * @param requests in how many requests
     */
    public record Sum(String entity, String action, long found, long requests) {}

    /**
     * Of a project's requests that came in from one time on, until before another, the most frequent first. Both times are
     * after 1970.
     *
     * @throws StorageFailure if the database could not tell in time
     */
    public List<Sum> sums(String tenantId, String projectId, Instant from, Instant until) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SUMS)) {
            select.setQueryTimeout(MOST_SECONDS);
            select.setString(1, tenantId);
            select.setString(2, projectId);
            select.setString(3, Ids.floor("req", from));
            select.setString(4, Ids.floor("req", until));
            select.setInt(5, MOST_SUMS);
            var sums = new ArrayList<Sum>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sums.add(new Sum(
                            rows.getString("entity"),
                            rows.getString("action"),
                            rows.getLong("found"),
                            rows.getLong("requests")));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
