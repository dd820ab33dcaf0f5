package dev.hubgate.gateway.credential;

import dev.hubgate.gateway.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Private keys as text: RFC 7468, PKCS #8. */
public final class PrivateKeyPem {

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]{1,20000})-----END PRIVATE KEY-----\\s*");

    private PrivateKeyPem() {}

    /** @throws InvalidKeySpecException if it is no RSA key; says nothing of what it is */
    public static PrivateKey read(Secret pem) throws InvalidKeySpecException {
        // Variables of an environment often carry the two characters \n where the file has an end of line.
        var matcher = PEM.matcher(pem.reveal().replace("\\n", "\n"));
        if (!matcher.matches()) {
            throw new InvalidKeySpecException("no PEM");
        }
        try {
            var key = Base64.getMimeDecoder().decode(matcher.group(1));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Without the cause: it may describe the key.
            throw new InvalidKeySpecException("no RSA key in PKCS #8");
        }
    }
}
