package dev.hubgate.gateway.credential;

import dev.hubgate.gateway.credential.Credential.ApiKey;
import dev.hubgate.gateway.credential.Credential.AwsBearer;
import dev.hubgate.gateway.credential.Credential.AwsKeys;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import java.net.URI;
import java.security.spec.InvalidKeySpecException;
import java.util.regex.Pattern;

/** Reads credentials in the shapes that the admin API takes and that Google's own files have. */
public final class Credentials {

    private static final String PROJECT_ID = "project_id";
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9:.-]{0,99}");

    private Credentials() {}

    /**
     * Reads one of {@code {"api_key"}}, {@code {"api_key", "region"}}, {@code {"access_key_id", "secret_access_key",
     * "session_token"?, "region"}} and {@code {"service_account", "project_id"?, "location"?}}.
     *
     * @throws MalformedCredential if it is none of them
     */
    public static Credential read(String json) {
        var fields = CredentialFields.of(json);
        if (fields.has("service_account")) {
            var project = fields.matching(PROJECT_ID, fields.text(PROJECT_ID), PROJECT);
            return serviceAccount(fields.inside("service_account"), project, fields.place("location"));
        }
        if (fields.has("access_key_id")) {
            return new AwsKeys(
                    fields.required("access_key_id"),
                    fields.secret("secret_access_key"),
                    fields.secretOrNone("session_token"),
                    region(fields));
        }
        var key = fields.secret("api_key");
        return fields.has("region") ? new AwsBearer(key, region(fields)) : new ApiKey(key);
    }

    /**
     * The same of somebody who is not trusted to name the place that tokens come from.
     *
     * @throws MalformedCredential if it is none of them, or names a place that is not Google's
     */
    public static Credential readOwn(String json) {
        var credential = read(json);
        if (credential instanceof ServiceAccount account && !account.trustsGoogle()) {
            throw new MalformedCredential("service_account.token_uri", "is not a place of Google's");
        }
        return credential;
    }

    /**
     * Reads the file that Google gives for a service account.
     *
     * @throws MalformedCredential if it is none
     */
    public static ServiceAccount readServiceAccount(String json) {
        return serviceAccount(CredentialFields.of(json), null, null);
    }

    private static String region(CredentialFields fields) {
        fields.required("region");
        return fields.place("region");
    }

    private static ServiceAccount serviceAccount(CredentialFields file, String project, String location) {
        var account = new ServiceAccount(
                file.required("client_email"),
                file.text("private_key_id"),
                file.secret("private_key"),
                project != null ? project : file.matching(PROJECT_ID, file.required(PROJECT_ID), PROJECT),
                tokenUri(file),
                location);
        try {
            PrivateKeyPem.read(account.privateKey());
        } catch (InvalidKeySpecException e) {
            throw file.wrong("private_key", "is not an RSA key in PEM (PKCS #8)");
        }
        return account;
    }

    private static String tokenUri(CredentialFields file) {
        var text = file.text("token_uri");
        if (text == null || isWebAddress(text)) {
            return text;
        }
        throw file.wrong("token_uri", "is not an http or https URL");
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
