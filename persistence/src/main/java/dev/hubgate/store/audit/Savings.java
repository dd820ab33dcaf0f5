package dev.hubgate.store.audit;

import dev.hubgate.store.Ids;
import dev.hubgate.store.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What routing saved, from the records alone: each carries what its usage would have cost at the mean and at the dearest
 * of the offers that could have served it then. Requests whose provider was forced are left out: nothing was chosen.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Savings {

    private static final int MOST_MODELS = 100;
    private static final int MOST_SECONDS = 20;

    /** One pass: the first row is the sum over all models. */
    private static final String SUMS = """
            SELECT model, count(*) FILTER (WHERE routed) AS requests, sum(cost_nano) FILTER (WHERE routed) AS cost,
                   sum(mean_nano) FILTER (WHERE routed) AS mean, sum(dearest_nano) FILTER (WHERE routed) AS dearest,
                   count(*) FILTER (WHERE NOT routed) AS own, sum(estimated_nano) FILTER (WHERE NOT routed) AS estimated
            FROM (SELECT model, cost_nano, mean_nano, dearest_nano, estimated_nano, billing = 'managed' AS routed
                  FROM request_record
                  WHERE tenant_id = ? AND project_id = ? AND request_id >= ? AND request_id < ?
                    AND (billing = 'byok' OR mean_nano IS NOT NULL)) r
            GROUP BY GROUPING SETS ((), (model))
            HAVING grouping(model) = 1 OR bool_or(routed)
            ORDER BY grouping(model) DESC, dearest DESC NULLS LAST, model
            LIMIT ?""";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /**
     * Sums of nano-dollars, which may be more than a {@code long} holds.
     *
     * @param requests those for which the router had the choice and the wallet paid
     * @param mean what they would have cost on average
     * @param dearest what they would have cost at the dearest offer of each
     */
    public record Sums(long requests, BigInteger cost, BigInteger mean, BigInteger dearest) {}

    /** The sums of one canonical model. */
    public record OfModel(String model, Sums sums) {}

    /**
     * What a project's requests of a time saved.
     *
     * @param byModel the models with the dearest requests, the dearest first
     * @param ownRequests those on the project's own credentials, which cost the wallet nothing
     * @param ownEstimated what these are worth in nano-dollars
     */
    public record Saved(Sums sums, List<OfModel> byModel, long ownRequests, BigInteger ownEstimated) {

        public Saved {
            byModel = List.copyOf(byModel);
        }
    }

    /**
     * Of the requests that came in from one time on, until before another. Both times are after 1970.
     *
     * @throws StorageFailure if the database could not tell in time
     */
    public Saved saved(String tenantId, String projectId, Instant from, Instant until) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SUMS)) {
            select.setQueryTimeout(MOST_SECONDS);
            select.setString(1, tenantId);
            select.setString(2, projectId);
            select.setString(3, Ids.floor("req", from));
            select.setString(4, Ids.floor("req", until));
            select.setInt(5, 1 + MOST_MODELS);
            try (var rows = select.executeQuery()) {
                rows.next();
                var all = sums(rows);
                var own = rows.getLong("own");
                var estimated = nano(rows, "estimated");
                var byModel = new ArrayList<OfModel>();
                while (rows.next()) {
                    byModel.add(new OfModel(rows.getString("model"), sums(rows)));
                }
                return new Saved(all, byModel, own, estimated);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(row.getLong("requests"), nano(row, "cost"), nano(row, "mean"), nano(row, "dearest"));
    }

    private static BigInteger nano(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
    }
}
