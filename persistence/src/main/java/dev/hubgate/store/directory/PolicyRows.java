package dev.hubgate.store.directory;

import dev.hubgate.store.directory.DirectoryRows.ActivePolicy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which policies are in force. A version never changes, so the document of one that is known is not read again. */
final class PolicyRows {

    private static final String ALL = """
            SELECT p.owner_id, p.active_version, v.document FROM policy p
            JOIN policy_version v ON v.owner_id = p.owner_id AND v.version = p.active_version""";

    private static final String SOME = ALL + " WHERE p.owner_id = ANY (?)";

    private static final String VERSIONS = "SELECT owner_id, active_version FROM policy";

    private PolicyRows() {}

    /** @param known what was read before, or null */
    static List<ActivePolicy> read(Connection connection, DirectoryRows known) throws SQLException {
        if (known == null) {
            return Rows.list(connection, ALL, PolicyRows::row);
        }
        var before = new HashMap<String, ActivePolicy>();
        known.policies().forEach(policy -> before.put(policy.ownerId(), policy));
        var kept = new ArrayList<ActivePolicy>();
        var moved = new ArrayList<String>();
        for (var now : Rows.list(connection, VERSIONS, row -> Map.entry(row.getString(1), row.getInt(2)))) {
            var policy = before.get(now.getKey());
            if (policy != null && policy.version() == now.getValue()) {
                kept.add(policy);
            } else {
                moved.add(now.getKey());
            }
        }
        if (!moved.isEmpty()) {
            kept.addAll(some(connection, moved));
        }
        return kept;
    }

    private static List<ActivePolicy> some(Connection connection, List<String> owners) throws SQLException {
        try (var select = connection.prepareStatement(SOME)) {
            select.setArray(1, connection.createArrayOf("text", owners.toArray(String[]::new)));
            return Rows.list(select, PolicyRows::row);
        }
    }

    private static ActivePolicy row(ResultSet row) throws SQLException {
        return new ActivePolicy(row.getString(1), row.getInt(2), row.getString(3));
    }
}
