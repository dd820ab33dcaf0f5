package dev.hubgate.gateway.health;

import java.util.Comparator;

/**
 * How a target does, for whoever operates the node.
 *
 * @param credentialId null if there is none or it comes from the environment
 * @param own whether the credential is a tenant's own
 * @param nativeId the provider's name for the model; {@code unlisted} where only a client has said it
 * @param restsMs for how many milliseconds more it is not called
 * @param firstWordMs NaN if none was seen
 * @param tokensPerSecond NaN if none were seen
 * @param failures within the last 30 seconds
 */
public record Sighting(
        String provider,
        String credentialId,
        boolean own,
        String nativeId,
        Standing standing,
        long restsMs,
        double firstWordMs,
        double tokensPerSecond,
        int failures) {

    static final Comparator<Sighting> IN_TROUBLE_FIRST = Comparator.comparing(
                    (Sighting sighting) -> sighting.standing() == Standing.READY)
            .thenComparing(Sighting::provider)
            .thenComparing(Sighting::nativeId)
            .thenComparing(Sighting::credentialId, Comparator.nullsFirst(Comparator.naturalOrder()));
}
