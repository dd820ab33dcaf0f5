package dev.hubgate.system.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Puts tokens of tenant admins where Hubgate keeps them, from the files of its data folder. */
record TenantTokens(Path data) {

    /** A new token of this tenant; every node knows it within a second. */
    String issue(String tenantId) throws IOException, SQLException, GeneralSecurityException {
        var token = "oat_" + UUID.randomUUID();
        var insert = "INSERT INTO admin_token (id, tenant_id, name, token_hash) VALUES (?, ?, 'system test', ?)";
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/hubgate";
        try (var database = DriverManager.getConnection(url, "postgres", secret("postgres.password"));
                var statement = database.prepareStatement(insert)) {
            statement.setString(1, "adt_" + tenantId.substring(4));
            statement.setString(2, tenantId);
            statement.setBytes(3, hash(token));
            statement.executeUpdate();
        }
        return token;
    }

    private byte[] hash(String token) throws IOException, GeneralSecurityException {
        var hashKey = hmac(Base64.getDecoder().decode(secret("master.key")), "hubgate bearer hash v1");
        return hmac(hashKey, token);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(String file) throws IOException {
        return Files.readString(data.resolve(file)).strip();
    }
}
