package dev.hubgate.system.upstream;

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
public final class GoogleAccount {
    public static final String TOKEN_PATH = "/token";

    /** What calls of models must bear. */
    public final String accessToken = "ya29." + UUID.randomUUID();

    private final KeyPair key;

    public GoogleAccount() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As Google hands it out. */
    public ObjectNode json(String baseUrl) {
        String pem = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getPrivate().getEncoded());
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "service_account")
                .put("project_id", "hubgate-tests")
                .put("private_key_id", "0123456789abcdef")
                .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n")
                .put("client_email", "tests@hubgate-tests.iam.gserviceaccount.com")
                .put("client_id", "1234567890")
                .put("token_uri", baseUrl + TOKEN_PATH);
    }

    /** Gives a token for an assertion with the right signature. */
    public void answer(Exchange exchange) throws IOException {
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

    /** @throws Protest without such a token */
    void admit(UpstreamCall call) {
        if (!call.header("authorization").orElse("").equals("Bearer " + accessToken)) {
            throw Protest.stranger(401, "Request had invalid authentication credentials.");
        }
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
