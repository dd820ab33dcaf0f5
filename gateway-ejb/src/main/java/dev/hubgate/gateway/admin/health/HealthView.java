package dev.hubgate.gateway.admin.health;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.gateway.health.Sighting;
import java.util.Locale;

/**
 * How a model at a provider does with one credential. Times and rates are null where none were seen.
 *
 * @param credentialId null if there is none or it comes from the environment
 * @param own whether the credential is a tenant's own
 * @param state {@code ready}, {@code probe}, {@code resting} or {@code busy}
 * @param restsMs for how much longer it is not called
 * @param failures within the last 30 seconds
 */
public record HealthView(
        String provider,
        String credentialId,
        boolean own,
        String nativeId,
        String state,
        long restsMs,
        Double firstWordMs,
        Double tokensPerSecond,
        int failures)
        implements View {

    private static final double DIGITS = 10;

    static HealthView of(Sighting sighting) {
        return new HealthView(
                sighting.provider(),
                sighting.credentialId(),
                sighting.own(),
                sighting.nativeId(),
                sighting.standing().name().toLowerCase(Locale.ROOT),
                sighting.restsMs(),
                rounded(sighting.firstWordMs()),
                rounded(sighting.tokensPerSecond()),
                sighting.failures());
    }

    private static Double rounded(double seen) {
        return Double.isNaN(seen) ? null : Double.valueOf(Math.round(seen * DIGITS) / DIGITS);
    }
}
