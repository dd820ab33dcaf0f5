package dev.hubgate.store.ledger;

import dev.hubgate.store.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;

/** Keeps holds of living nodes alive and gives back those of dead ones, so that no money stays locked for ever. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Leases {

    private static final String RENEW =
            "UPDATE hold SET expires_at = now() + make_interval(secs => ?) WHERE request_id = ANY (?)";

    /** Gives back what the inner query chooses, and writes the record that the dead node could not write any more. */
    private static final String GIVE_BACK = """
            WITH gone AS (
                DELETE FROM hold WHERE request_id IN (%s)
                RETURNING request_id, created_at, tenant_id, wallet_id, project_id, key_id, amount_nano),
            sums AS (SELECT wallet_id, sum(amount_nano) AS amount FROM gone GROUP BY wallet_id),
            freed AS (
                UPDATE wallet w SET held_nano = w.held_nano - sums.amount FROM sums WHERE w.id = sums.wallet_id),
            recorded AS (
                INSERT INTO request_record (request_id, at, tenant_id, project_id, key_id, endpoint, streamed, attempts,
                    billing, status, error_type, error_code, client_gone, firewall, prompt_tokens, cached_tokens,
                    completion_tokens, reasoning_tokens, usage_source, held_nano, cost_nano, scan_us, overhead_us,
                    first_byte_ms, total_ms)
                SELECT request_id, created_at, tenant_id, project_id, key_id, 'unknown', false, 0, 'managed', 500,
                    'server_error', 'node_lost', false, 'none', 0, 0, 0, 0, 'none', amount_nano, 0, 0, 0, 0, 0
                FROM gone ON CONFLICT (request_id) DO NOTHING)
            SELECT count(*) FROM gone""";

    private static final String EXPIRED = """
            SELECT request_id FROM hold WHERE expires_at < now()
            ORDER BY wallet_id, request_id LIMIT 500 FOR UPDATE SKIP LOCKED""";

    private static final String OWN = "SELECT request_id FROM hold WHERE node_id = ? FOR UPDATE SKIP LOCKED";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /** Renews the holds of requests that are still at work. */
    public void renew(Collection<String> requestIds, Duration lease) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(RENEW)) {
            update.setDouble(1, lease.toMillis() / 1000.0);
            update.setArray(2, connection.createArrayOf("text", requestIds.toArray(String[]::new)));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Gives expired holds back, 500 at most. @return how many */
    public int expire() {
        return giveBack(EXPIRED, null);
    }

    /** At its start, a node gives back what it held when it died. @return how many */
    public int abandon(String nodeId) {
        return giveBack(OWN, nodeId);
    }

    private int giveBack(String which, String nodeId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(GIVE_BACK.formatted(which))) {
            if (nodeId != null) {
                statement.setString(1, nodeId);
            }
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
