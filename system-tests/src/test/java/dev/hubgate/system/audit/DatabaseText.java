package dev.hubgate.system.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything that the embedded database of a data folder holds, as text, binary columns included. */
public record DatabaseText(Path data) {

    public List<String> everyValue() throws IOException, SQLException {
        List<String> values = new ArrayList<>();
        try (Connection database = connect()) {
            for (String table : column(
                    database,
                    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                            + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
                values.addAll(column(database, "SELECT t::text FROM " + table + " t"));
            }
            values.addAll(column(database, "SELECT encode(sealed, 'escape') FROM provider_credential"));
            values.addAll(column(database, "SELECT encode(wrapped_key, 'escape') FROM provider_credential"));
            values.addAll(column(database, "SELECT query FROM pg_stat_activity WHERE query IS NOT NULL"));
        }
        return values;
    }

    /** Where the database is. */
    String url() throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return "postgresql://127.0.0.1:" + port + "/hubgate";
    }

    /** A session of the database's owner. */
    public Connection connect() throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres.password"), StandardCharsets.UTF_8)
                .strip();
        return DriverManager.getConnection("jdbc:" + url(), "postgres", password);
    }

    private static List<String> column(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
