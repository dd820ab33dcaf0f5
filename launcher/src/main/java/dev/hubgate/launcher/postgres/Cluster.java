package dev.hubgate.launcher.postgres;

import dev.hubgate.launcher.DatabaseAddress;
import dev.hubgate.launcher.Refusal;
import java.sql.Connection;
import java.sql.SQLException;

/** A running server of ours, seen as its superuser. */
record Cluster(int port, String password) {

    static final String SUPERUSER = "postgres";
    private static final String OWNER = "hubgate";

    /** Hubgate's own database, whose owner is no superuser; made if there is none. */
    DatabaseAddress database() throws Refusal {
        try (var connection = new DatabaseAddress(url("postgres"), SUPERUSER, password).connect()) {
            if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                // Hexadecimal, so that it needs no quoting; the server keeps only its verifier.
                run(connection, "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + password + "'");
            }
            if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                run(connection, "CREATE DATABASE " + OWNER + " OWNER " + OWNER);
            }
        } catch (SQLException e) {
            throw new Refusal("PostgreSQL runs, and its database cannot be made: " + e.getMessage(), e);
        }
        return new DatabaseAddress(url(OWNER), OWNER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, OWNER);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url(OWNER);
    }
}
