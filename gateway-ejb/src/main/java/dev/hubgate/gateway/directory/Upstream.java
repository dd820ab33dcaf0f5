package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.credential.Credential;

/**
 * A provider as requests see it.
 *
 * @param dialect the wire format it speaks
 * @param baseUrl scheme, host and port, and what of the path stands before {@code apiPath}; null for the sandbox
 * @param credential the operator's credential, null if there is none
 * @param credentialRequired whether calling it without one is pointless
 */
public record Upstream(
        String name,
        String dialect,
        String baseUrl,
        String apiPath,
        Credential credential,
        boolean credentialRequired) {

    /** The dialect of the built-in simulation. */
    public static final String SANDBOX = "sandbox";

    public boolean isSandbox() {
        return dialect.equals(SANDBOX);
    }

    /** Whether it can be called at all. */
    public boolean isUsable() {
        return isSandbox() || (baseUrl != null && (credential != null || !credentialRequired));
    }
}
