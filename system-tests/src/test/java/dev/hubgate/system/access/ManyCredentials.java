package dev.hubgate.system.access;

import dev.hubgate.system.running.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database with as many projects, keys and own credentials as a large installation has, put there behind Hubgate's back. */
record ManyCredentials(Path data) {
    private static final String PROJECTS = """
            INSERT INTO project (id, tenant_id, slug, name)
            SELECT 'prj_many' || lpad(i::text, 22, '0'), ?, 'many-' || i, 'Many ' || i FROM generate_series(1, ?) i""";
    private static final String KEYS = """
            INSERT INTO api_key (id, tenant_id, project_id, name, hint, key_hash)
            SELECT 'key_many' || lpad(i::text, 22, '0'), ?, NULL, 'many', 'os_hub_…', sha256(i::text::bytea)
            FROM generate_series(1, ?) i""";
    private static final String CREDENTIAL = """
            INSERT INTO provider_credential (id, tenant_id, project_id, provider, name, sealed, wrapped_key, key_id)
            VALUES (?, ?, ?, 'openai', 'own', ?, ?, ?)""";

    void add(Account account, int credentials, int keys, Sealing sealing)
            throws IOException, SQLException, GeneralSecurityException {
        try (Connection database = connect()) {
            database.setAutoCommit(false);
            count(database, PROJECTS, account.tenantId(), credentials);
            count(database, KEYS, account.tenantId(), keys);
            try (var insert = database.prepareStatement(CREDENTIAL)) {
                for (int i = 1; i <= credentials; i++) {
                    String number = "%022d".formatted(i);
                    String id = "crd_many" + number;
                    var envelope = sealing.seal(id, "{\"api_key\":\"sk-many-" + i + "\"}");
                    insert.setString(1, id);
                    insert.setString(2, account.tenantId());
                    insert.setString(3, "prj_many" + number);
                    insert.setBytes(4, envelope.sealed());
                    insert.setBytes(5, envelope.wrappedKey());
                    insert.setString(6, sealing.keyId());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            database.commit();
        }
    }

    /** How many credentials are under this key. */
    int under(String keyId) throws IOException, SQLException {
        try (Connection database = connect();
                var select = database.prepareStatement("SELECT count(*) FROM provider_credential WHERE key_id = ?")) {
            select.setString(1, keyId);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void count(Connection database, String sql, String tenantId, int count) throws SQLException {
        try (var insert = database.prepareStatement(sql)) {
            insert.setString(1, tenantId);
            insert.setInt(2, count);
            insert.executeUpdate();
        }
    }

    private Connection connect() throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/hubgate", "postgres", password);
    }
}
