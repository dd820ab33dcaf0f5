package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import dev.hubgate.gateway.credential.PrivateKeyPem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/**
 * What a service account shows to get a token: a claim that it signed itself.
 *
 * @see <a href="https://developers.google.com/identity/protocols/oauth2/service-account">the claims</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7523">RFC 7523</a>
 */
final class JwtAssertion {

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final long LIFE_SECONDS = 3_600;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private JwtAssertion() {}

    /** @throws GeneralSecurityException if the account's key cannot sign */
    static String sign(ServiceAccount account, Instant now) throws GeneralSecurityException {
        var header = Json.object().put("alg", "RS256").put("typ", "JWT");
        if (account.privateKeyId() != null) {
            header.put("kid", account.privateKeyId());
        }
        var claims = Json.object()
                .put("iss", account.clientEmail())
                .put("scope", SCOPE)
                .put("aud", account.tokenUri())
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + LIFE_SECONDS);
        var signed = encoded(header) + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(PrivateKeyPem.read(account.privateKey()));
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encoded(JsonNode part) {
        return BASE64.encodeToString(Json.write(part));
    }
}
