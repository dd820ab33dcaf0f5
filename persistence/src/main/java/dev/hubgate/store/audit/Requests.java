package dev.hubgate.store.audit;

import dev.hubgate.store.Ids;
import dev.hubgate.store.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Keeps and finds the records of requests. Those that cost money are written by the ledger, together with the charge. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Requests {

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /**
     * What to look for. Null leaves a condition out, except that either a tenant is named or all tenants are meant.
     *
     * @param before only records older than this request id
     * @param limit at most so many
     */
    public record Search(String tenantId, String projectId, String requestId, String before, int limit) {}

    /**
     * What a project did lately. Percentiles are left to the dashboards.
     *
     * @param cachedTokens what of the prompts the providers had cached
     * @param reasoningTokens what of the replies was thought before them
     */
    public record Totals(
            long requests,
            long errors,
            long promptTokens,
            long cachedTokens,
            long completionTokens,
            long reasoningTokens,
            long costNano) {}

    /**
     * What a key did lately.
     *
     * @param lastAt when it was last used
     */
    public record KeyUse(String keyId, Instant lastAt, long requests) {}

    /** Writes records in one batch. */
    public void write(List<RequestRecord> records) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(RequestRow.INSERT)) {
            for (var row : records) {
                RequestRow.bind(insert, 1, row);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Records that match, newest first. */
    public List<RequestRecord> find(Search search) {
        var sql = "SELECT " + RequestRow.COLUMNS + """
                 FROM request_record
                WHERE (?::text IS NULL OR tenant_id = ?) AND (?::text IS NULL OR project_id = ?)
                  AND (?::text IS NULL OR request_id = ?) AND (?::text IS NULL OR request_id < ?)
                ORDER BY request_id DESC LIMIT ?""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            int i = 1;
            for (var value :
                    new String[] {search.tenantId(), search.projectId(), search.requestId(), search.before()}) {
                select.setString(i++, value);
                select.setString(i++, value);
            }
            select.setInt(i, search.limit());
            var found = new ArrayList<RequestRecord>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(RequestRow.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Sums over a project's requests of the last so many hours. */
    public Totals totals(String tenantId, String projectId, int hours) {
        var sql = """
                SELECT count(*) AS requests, count(*) FILTER (WHERE status >= 400) AS errors,
                       coalesce(sum(prompt_tokens), 0) AS prompt, coalesce(sum(cached_tokens), 0) AS cached,
                       coalesce(sum(completion_tokens), 0) AS completion,
                       coalesce(sum(reasoning_tokens), 0) AS reasoning, coalesce(sum(cost_nano), 0) AS cost
                FROM request_record
                WHERE tenant_id = ? AND project_id = ? AND request_id > ?""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, tenantId);
            select.setString(2, projectId);
            select.setString(3, since(hours));
            try (var row = select.executeQuery()) {
                row.next();
                return new Totals(
                        row.getLong("requests"),
                        row.getLong("errors"),
                        row.getLong("prompt"),
                        row.getLong("cached"),
                        row.getLong("completion"),
                        row.getLong("reasoning"),
                        row.getLong("cost"));
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The keys of a project, and those of its tenant, that were used in the last so many hours. */
    public List<KeyUse> useOfKeys(String tenantId, String projectId, int hours) {
        var sql = """
                SELECT key_id, max(at), count(*) FROM request_record
                WHERE tenant_id = ? AND (project_id = ? OR project_id IS NULL) AND request_id > ? AND key_id IS NOT NULL
                GROUP BY key_id""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, tenantId);
            select.setString(2, projectId);
            select.setString(3, since(hours));
            var found = new ArrayList<KeyUse>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var lastAt = rows.getObject(2, OffsetDateTime.class).toInstant();
                    found.add(new KeyUse(rows.getString(1), lastAt, rows.getLong(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Ids begin with their time and are in the index, which the time itself is not. */
    private static String since(int hours) {
        return Ids.floor("req", Instant.now().minus(Duration.ofHours(hours)));
    }
}
