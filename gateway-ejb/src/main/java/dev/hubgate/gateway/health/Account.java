package dev.hubgate.gateway.health;

import dev.hubgate.gateway.directory.Upstream;

/**
 * A provider and the credential that it is called with.
 *
 * @param credentialId null if there is none or it comes from the environment
 * @param own whether it is the caller's own
 */
record Account(String provider, String credentialId, boolean own) {

    static Account of(Upstream upstream) {
        return new Account(upstream.name(), upstream.credentialId(), upstream.own());
    }
}
