package dev.hubgate.gateway.credential;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Service accounts with a key that was made for this run. */
public final class Accounts {

    public static final KeyPair KEYS = keys();
    public static final String PEM = "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(KEYS.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";

    private Accounts() {}

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ServiceAccount named(String email, String tokenUri) {
        return new ServiceAccount(email, "key-1", new Secret(PEM), "project-1", tokenUri, "global");
    }

    /** Google's file, with this in the place of the token's address. */
    public static String file(String tokenUri) {
        return """
                {"type":"service_account","project_id":"project-1","private_key_id":"key-1","private_key":"%s",\
                "client_email":"a@project-1.iam.gserviceaccount.com","client_id":"1","token_uri":%s,\
                "universe_domain":"googleapis.com"}""".formatted(PEM.replace("\n", "\\n"), tokenUri == null ? "null" : "\"" + tokenUri + "\"");
    }
}
