package dev.hubgate.system.console;

import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A member of a tenant who is not its owner: put where Hubgate keeps them, with the operator's password. */
record Reader(RunningHubgate hubgate) {

    private static final String INSERT = """
            INSERT INTO member (id, tenant_id, email, password_hash, role)
            SELECT 'mem_' || right(?, 26), ?, ?, password_hash, 'member' FROM operator WHERE email = ?""";

    /** What the tests in a browser need to log in as this member, and which project to look at. */
    Map<String, String> settings() throws IOException, SQLException {
        var account = hubgate.admin().newAccount();
        var operator = hubgate.operatorSettings();
        var email = account.tenantId() + "@acme.example";
        var data = hubgate.process().orElseThrow().data();
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/hubgate";
        try (var database = DriverManager.getConnection(url, "postgres", secret(data));
                var insert = database.prepareStatement(INSERT)) {
            insert.setString(1, account.tenantId());
            insert.setString(2, account.tenantId());
            insert.setString(3, email);
            insert.setString(4, operator.get("HUBGATE_OPERATOR_EMAIL"));
            insert.executeUpdate();
        }
        return Map.of(
                "HUBGATE_READER_EMAIL", email,
                "HUBGATE_READER_PASSWORD", operator.get("HUBGATE_OPERATOR_PASSWORD"),
                "HUBGATE_READER_PROJECT", account.projectId());
    }

    private static String secret(Path data) throws IOException {
        return Files.readString(data.resolve("postgres.password")).strip();
    }
}
