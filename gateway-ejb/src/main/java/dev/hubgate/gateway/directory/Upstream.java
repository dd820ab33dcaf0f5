package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.credential.Credential;

/**
 * A provider as requests see it, called with one of its credentials.
 *
 * @param dialect the wire format it speaks
 * @param baseUrl scheme, host and port, and what of the path stands before {@code apiPath}; null for the sandbox
 * @param credential null if there is none
 * @param credentialRequired whether calling it without one is pointless
 * @param credentialId the credential's, null if there is none or it comes from the environment
 * @param own whether the credential is the caller's own, so that the call costs the wallet nothing
 */
public record Upstream(
        String name,
        String dialect,
        String baseUrl,
        String apiPath,
        Credential credential,
        boolean credentialRequired,
        String credentialId,
        boolean own) {

    /** The dialect of the built-in simulation. */
    public static final String SANDBOX = "sandbox";

    /** With the operator's credential. */
    public Upstream(
            String name,
            String dialect,
            String baseUrl,
            String apiPath,
            Credential credential,
            boolean credentialRequired) {
        this(name, dialect, baseUrl, apiPath, credential, credentialRequired, null, false);
    }

    public boolean isSandbox() {
        return dialect.equals(SANDBOX);
    }

    /** Whether it is a matter of credentials who may call it: one that lets everybody in has no use for them. */
    public boolean takesCredential() {
        return !isSandbox() && (credentialRequired || credential != null);
    }

    /** Whether the credential reaches an offer: Bedrock has names that only work in some regions. */
    public boolean reaches(String nativeId) {
        return switch (credential) {
            case Credential.AwsKeys keys -> Regions.serve(keys.region(), nativeId);
            case Credential.AwsBearer key -> Regions.serve(key.region(), nativeId);
            case null, default -> true;
        };
    }

    /** Whether it can be called at all. */
    public boolean isUsable() {
        return isSandbox() || (baseUrl != null && (credential != null || !credentialRequired));
    }
}
