package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;

/** How a request shows that it may be made. */
public sealed interface Authentication {

    /** Not at all. */
    record None() implements Authentication {}

    /**
     * By a header.
     *
     * @param prefix what stands before the value, such as {@code "Bearer "}
     */
    record Header(String name, String prefix, Secret value) implements Authentication {}

    /** By a signature of AWS, version 4, over the request as it is sent. */
    record AwsSignature(Credential.AwsKeys keys) implements Authentication {}

    /** By a token that Google gives for the account. */
    record GoogleToken(Credential.ServiceAccount account) implements Authentication {}

    /** Keys in {@code Authorization: Bearer}, everything else as its kind wants it. Null stands for no credential. */
    static Authentication bearer(Credential credential) {
        return shown(credential, "Authorization", "Bearer ");
    }

    /** Keys in a header of this name, such as {@code x-api-key}, everything else as its kind wants it. */
    static Authentication header(String name, Credential credential) {
        return shown(credential, name, "");
    }

    private static Authentication shown(Credential credential, String name, String prefix) {
        return switch (credential) {
            case null -> new None();
            case Credential.ApiKey key -> new Header(name, prefix, key.key());
            case Credential.AwsBearer key -> new Header("Authorization", "Bearer ", key.key());
            case Credential.AwsKeys keys -> new AwsSignature(keys);
            case Credential.ServiceAccount account -> new GoogleToken(account);
        };
    }
}
