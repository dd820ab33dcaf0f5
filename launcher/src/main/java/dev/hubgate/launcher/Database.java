package dev.hubgate.launcher;

import java.sql.SQLException;

/** What a start asks the database before and after the migrations. */
final class Database {

    private final DatabaseAddress address;

    Database(DatabaseAddress address) {
        this.address = address;
    }

    /** @throws Refusal if no one answers there, or does not let us in */
    void requireReachable() throws Refusal {
        try (var connection = address.connect()) {
            if (!connection.isValid(10)) {
                throw new Refusal("The database " + address + " does not answer.");
            }
        } catch (SQLException e) {
            throw new Refusal("The database " + address + " cannot be reached: " + reason(e), e);
        }
    }

    /** Whether no operator has been made yet; asked after the migrations. */
    boolean first() throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM operator)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** What the driver says, without the advice that it adds. */
    private static String reason(SQLException e) {
        var text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
