package dev.hubgate.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A new, empty database on a real PostgreSQL that all tests of a run share. */
final class TestDatabase {

    private static final EmbeddedPostgres POSTGRES = start();
    private static int databases;

    private final String url;

    TestDatabase() throws SQLException {
        var name = "m" + databases++;
        run(POSTGRES.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        url = POSTGRES.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            // It ends with this process.
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    String url() {
        return url;
    }

    void run(String sql) throws SQLException {
        run(url, sql);
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of each row as text. */
    List<String> texts(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            return texts(connection, sql);
        }
    }

    /** The same as it would be if something were changed, which is not kept. */
    List<String> textsIfChanged(String change, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(change);
                return texts(connection, sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
