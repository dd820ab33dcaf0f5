package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.disguise.Reading;
import dev.hubgate.firewall.policy.CustomPattern;
import dev.hubgate.firewall.policy.Policy;
import java.util.List;
import java.util.Locale;

/** Looks for a project's own patterns, each only where something is that it cannot do without. */
final class OwnPatterns {

    /** Of one pattern in one text. More are hardly meant, and none may be left out. */
    private static final int MOST = 10_000;

    private OwnPatterns() {}

    static void find(Reading reading, boolean changedOnly, Policy policy, Budget budget, List<Claim> claims) {
        var text = reading.text();
        var lower =
                policy.custom().stream().anyMatch(one -> one.literal().anyCase()) ? text.toLowerCase(Locale.ROOT) : "";
        for (var pattern : policy.custom()) {
            if (pattern.literal().mayBeIn(text, lower)) {
                find(pattern, reading, changedOnly, budget, claims);
                budget.check();
            }
        }
    }

    private static void find(
            CustomPattern pattern, Reading reading, boolean changedOnly, Budget budget, List<Claim> claims) {
        var matcher = pattern.pattern().matcher(new Watched(reading.text(), budget));
        for (int count = 0; matcher.find(); count++) {
            if (count == MOST) {
                throw new Unavailable("a pattern of the project's own is found too often");
            }
            var place = Place.of(reading, matcher.start(), matcher.end());
            if (place != null && (!changedOnly || reading.changed(matcher.start(), matcher.end()))) {
                claims.add(Claim.own(pattern.entity(), pattern.action(), place.start(), place.end()));
            }
        }
    }
}
