package dev.hubgate.store.ledger;

import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.RequestRow;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The life of a hold: held, then posted or released, exactly once, together with the record of the request.
 *
 * <p>Each verb is one SQL statement and so one transaction of its own: no lock outlives it, and the connection is back in
 * the pool before the upstream is called. The row of the hold is the token: whoever deletes it settles it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Ledger {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String HOLD = """
            WITH paying AS (
                UPDATE wallet SET held_nano = held_nano + ?
                WHERE id = ? AND tenant_id = ? AND balance_nano - held_nano >= ?
                RETURNING id, tenant_id)
            INSERT INTO hold (request_id, tenant_id, wallet_id, project_id, key_id, amount_nano, node_id, expires_at)
            SELECT ?, tenant_id, id, ?, ?, ?, ?, now() + make_interval(secs => ?) FROM paying""";

    private static final String HELD = "SELECT 1 FROM hold WHERE request_id = ?";

    /** The hold is locked first: one that is settled or expires at this moment is not there any more to be raised. */
    private static final String RAISE = """
            WITH mine AS (
                SELECT wallet_id FROM hold WHERE request_id = ? AND amount_nano = ? FOR UPDATE),
            paying AS (
                UPDATE wallet w SET held_nano = w.held_nano + ?
                FROM mine WHERE w.id = mine.wallet_id AND w.balance_nano - w.held_nano >= ?
                RETURNING w.id)
            UPDATE hold SET amount_nano = ? WHERE request_id = ? AND wallet_id IN (SELECT id FROM paying)""";

    private static final String SETTLE = """
            WITH gone AS (
                DELETE FROM hold WHERE request_id = ? RETURNING tenant_id, wallet_id, amount_nano),
            paid AS (
                UPDATE wallet w
                SET held_nano = w.held_nano - gone.amount_nano,
                    balance_nano = w.balance_nano - least(?, gone.amount_nano),
                    spent_nano = w.spent_nano + least(?, gone.amount_nano)
                FROM gone WHERE w.id = gone.wallet_id
                RETURNING w.tenant_id, w.id, w.balance_nano, least(?, gone.amount_nano) AS charged),
            entered AS (
                INSERT INTO ledger_entry (tenant_id, wallet_id, type, amount_nano, balance_nano, request_id)
                SELECT tenant_id, id, 'charge', -charged, balance_nano, ? FROM paid WHERE ?),
            recorded AS (
            """ + RequestRow.INSERT + ") SELECT count(*) FROM gone";

    /**
     * The update counts the charge anew: it is first checked against the row as the statement's snapshot shows it, which
     * may be older than the locked one that {@code owner} read. What is stored in the end is the locked row's.
     */
    private static final String LATE = """
            WITH owner AS (
                SELECT w.id, w.tenant_id, least(?, w.balance_nano - w.held_nano) AS charged
                FROM wallet w WHERE w.tenant_id = ?
                  AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.request_id = ?)
                FOR UPDATE),
            paid AS (
                UPDATE wallet w
                SET balance_nano = w.balance_nano - least(?, w.balance_nano - w.held_nano),
                    spent_nano = w.spent_nano + least(?, w.balance_nano - w.held_nano)
                FROM owner WHERE w.id = owner.id
                RETURNING w.tenant_id, w.id, w.balance_nano, owner.charged)
            INSERT INTO ledger_entry (tenant_id, wallet_id, type, amount_nano, balance_nano, request_id)
            SELECT tenant_id, id, 'charge', -charged, balance_nano, ? FROM paid""";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /**
     * Sets money aside, or not at all: a hold is never cut down to what is left. Asking again for the same request finds
     * the hold that is there.
     *
     * @param nodeId the node that will settle it, and renews it until then
     * @param lease how long it stands without being renewed
     * @return whether the wallet could cover it
     * @throws StorageFailure if the database could not be asked
     */
    public boolean hold(Hold hold, String nodeId, Duration lease) {
        var fits = run(HOLD, statement -> {
            int i = 1;
            statement.setLong(i++, hold.amountNano());
            statement.setString(i++, hold.walletId());
            statement.setString(i++, hold.tenantId());
            statement.setLong(i++, hold.amountNano());
            statement.setString(i++, hold.requestId());
            statement.setString(i++, hold.projectId());
            statement.setString(i++, hold.keyId());
            statement.setLong(i++, hold.amountNano());
            statement.setString(i++, nodeId);
            statement.setDouble(i, lease.toMillis() / 1000.0);
            return inserted(statement);
        });
        // What an earlier try took is missing from the wallet: it may not look as if this one did not fit.
        return fits || isHeld(hold.requestId());
    }

    /**
     * Sets more aside for a request that has a hold, or not at all. Asking again finds what is set aside already.
     *
     * @param hold what there is
     * @param toNano what is to be, not less
     * @return whether the hold stands and the wallet could cover the difference
     * @throws StorageFailure if the database could not be asked
     */
    public boolean raise(Hold hold, long toNano) {
        var more = Math.subtractExact(toNano, hold.amountNano());
        var raised = run(RAISE, statement -> {
            int i = 1;
            statement.setString(i++, hold.requestId());
            statement.setLong(i++, hold.amountNano());
            statement.setLong(i++, more);
            statement.setLong(i++, more);
            statement.setLong(i++, toNano);
            statement.setString(i, hold.requestId());
            return statement.executeUpdate() == 1;
        });
        return raised || isHeld(hold.requestId(), toNano);
    }

    private boolean isHeld(String requestId, long nano) {
        return run(HELD + " AND amount_nano = ?", statement -> {
            statement.setString(1, requestId);
            statement.setLong(2, nano);
            return found(statement);
        });
    }

    private boolean isHeld(String requestId) {
        return run(HELD, statement -> {
            statement.setString(1, requestId);
            return found(statement);
        });
    }

    private static boolean found(PreparedStatement statement) throws SQLException {
        try (var found = statement.executeQuery()) {
            return found.next();
        }
    }

    /** A hold that is there already was made by an earlier try whose answer was lost. */
    private static boolean inserted(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    /**
     * Charges what the request cost, gives the rest of its hold back and keeps its record, in one transaction. Doing it
     * again changes nothing. A request is never charged more than was held for it; one whose hold had expired is charged
     * what the wallet can still pay.
     *
     * @throws StorageFailure if the database could not be asked; the hold then stands until it expires
     */
    public void post(RequestRecord row) {
        if (!settle(row, row.money().costNano(), true)) {
            run(LATE, statement -> {
                statement.setLong(1, row.money().costNano());
                statement.setString(2, row.who().tenantId());
                statement.setString(3, row.requestId());
                statement.setLong(4, row.money().costNano());
                statement.setLong(5, row.money().costNano());
                statement.setString(6, row.requestId());
                return statement.executeUpdate() == 1;
            });
        }
    }

    /** Gives the whole hold back and keeps the record: nothing was produced, so nothing is charged. */
    public void release(RequestRecord row) {
        settle(row, 0, false);
    }

    private boolean settle(RequestRecord row, long costNano, boolean charge) {
        return run(SETTLE, statement -> {
            int i = 1;
            statement.setString(i++, row.requestId());
            statement.setLong(i++, costNano);
            statement.setLong(i++, costNano);
            statement.setLong(i++, costNano);
            statement.setString(i++, row.requestId());
            statement.setBoolean(i++, charge);
            RequestRow.bind(statement, i, row);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1) == 1;
            }
        });
    }

    private boolean run(String sql, Statement statement) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @FunctionalInterface
    private interface Statement {
        boolean run(PreparedStatement statement) throws SQLException;
    }
}
