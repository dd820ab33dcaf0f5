package dev.hubgate.system.replay;

import dev.hubgate.system.upstream.Exchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A Google service account with a key of its own, and the desk that gives tokens for assertions signed with it. */
final class ServiceAccount {
    static final String TOKEN_PATH = "/token";
    /** What calls of models must bear. */
    final String accessToken = "ya29." + UUID.randomUUID();

    private final KeyPair key;

    ServiceAccount() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As Google hands it out. */
    ObjectNode json(String baseUrl) {
        String pem = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getPrivate().getEncoded());
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "service_account")
                .put("project_id", "hubgate-replay")
                .put("private_key_id", "0123456789abcdef")
                .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n")
                .put("client_email", "replay@hubgate-replay.iam.gserviceaccount.com")
                .put("client_id", "1234567890")
                .put("token_uri", baseUrl + TOKEN_PATH);
    }

    void answer(Exchange exchange) throws IOException {
        boolean good = isSigned(exchange.call().text());
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        if (good) {
            reply.put("access_token", accessToken).put("expires_in", 3599).put("token_type", "Bearer");
        } else {
            reply.put("error", "invalid_grant");
        }
        byte[] body = reply.toString().getBytes(StandardCharsets.UTF_8);
        exchange.answer(good ? 200 : 400, "application/json; charset=UTF-8", body, Map.of());
    }

    private boolean isSigned(String form) {
        for (String field : form.split("&", -1)) {
            if (field.startsWith("assertion=")) {
                String assertion = URLDecoder.decode(field.substring("assertion=".length()), StandardCharsets.UTF_8);
                return verifies(assertion);
            }
        }
        return false;
    }

    private boolean verifies(String assertion) {
        int dot = assertion.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key.getPublic());
            signature.update(assertion.substring(0, Math.max(dot, 0)).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(assertion.substring(dot + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
