package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sample;
import dev.hubgate.firewall.Sensitivity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many documented secrets are found, and in how many documented harmless texts one is seen. */
record SecretsScoring(int secrets, int found, int harmless, int wrong) {
    private static final Set<EntityType> SECRETS = EnumSet.of(
            EntityType.API_KEY,
            EntityType.CLOUD_CREDENTIAL,
            EntityType.PRIVATE_KEY,
            EntityType.ACCESS_TOKEN,
            EntityType.PASSWORD,
            EntityType.CONNECTION_STRING);

    static SecretsScoring of(List<Sample> samples, Scanner scanner) {
        int secrets = 0;
        int found = 0;
        int harmless = 0;
        int wrong = 0;
        for (var sample : samples) {
            var findings = scanner.scan(sample.text(), Sensitivity.BALANCED).stream()
                    .filter(finding -> SECRETS.contains(finding.type()))
                    .toList();
            harmless += sample.spans().isEmpty() ? 1 : 0;
            wrong += sample.spans().isEmpty() && !findings.isEmpty() ? 1 : 0;
            for (var span : sample.spans()) {
                secrets++;
                found += findings.stream().anyMatch(f -> f.start() < span.end() && span.start() < f.end()) ? 1 : 0;
            }
        }
        return new SecretsScoring(secrets, found, harmless, wrong);
    }

    double recall() {
        return (double) found / secrets;
    }

    double falsePositives() {
        return (double) wrong / harmless;
    }
}
