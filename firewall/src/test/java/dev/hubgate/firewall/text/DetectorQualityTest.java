package dev.hubgate.firewall.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Sample;
import dev.hubgate.firewall.Scoring;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.Policy;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What one gets from the detector as a whole on labelled texts, with floors a little below. Types that the texts label and that a usual
 * policy leaves alone (places, ages) are switched on for them, as a project would that wants them.
 */
class DetectorQualityTest {

    private static Scoring generated(Sensitivity sensitivity) {
        var policy = Judged.policy(sensitivity, EntityType.LOCATION, EntityType.AGE);
        var scoring = Scoring.of(Reference.samples("gen_pii28"), Set.of(), text -> Judged.findings(text, policy));
        System.out.println("gen_pii28 at " + sensitivity + ", with LOCATION and AGE\n" + scoring.table());
        if (System.getenv("HUBGATE_MISSES") != null) {
            scoring.misses().forEach(System.out::println);
        }
        return scoring;
    }

    @Test
    void findsWhatIsPersonalInPrompts() {
        assertThat(generated(Sensitivity.STRICT).characterF1()).isGreaterThan(0.95);
        assertThat(generated(Sensitivity.BALANCED).characterF1()).isGreaterThan(0.95);
        assertThat(generated(Sensitivity.RELAXED).characterF1()).isGreaterThan(0.85);
    }

    @Test
    void findsWhatPresidioIsJudgedOn() {
        var policy = Judged.policy(
                Sensitivity.BALANCED,
                EntityType.LOCATION,
                EntityType.ORGANIZATION,
                EntityType.AGE,
                EntityType.ZIP_CODE);
        var scores = new EnumMap<EntityType, SpanScore>(EntityType.class);
        var types = EnumSet.complementOf(EnumSet.copyOf(Policy.ON_REQUEST));
        types.add(EntityType.LOCATION);
        var all = new SpanScore(names(types), 0.9);
        var loose = new SpanScore(names(types), 0.7);
        for (var sample : Reference.samples("presidio_synth_v2")) {
            var findings = Judged.findings(sample.text(), policy);
            all.add(sample, findings);
            loose.add(sample, findings);
            for (var type : EntityType.values()) {
                scores.computeIfAbsent(type, one -> new SpanScore(Set.of(one.name()), 0.9))
                        .add(sample, findings);
            }
        }
        System.out.println("presidio_synth_v2, whole places at IoU 0.9: " + all + ", at 0.7: " + loose);
        scores.forEach((type, score) -> System.out.println("  " + type + " " + score));
        assertThat(all.f(2)).isGreaterThan(0.80);
    }

    private static Set<String> names(Set<EntityType> types) {
        return Set.copyOf(types.stream().map(Enum::name).toList());
    }

    @Test
    void findsPeopleInTextsOfAKindItNeverSaw() {
        for (var more : List.of(new EntityType[0], new EntityType[] {EntityType.LOCATION, EntityType.ORGANIZATION})) {
            var score = new SpanScore(Set.of("PERSON"), 1);
            var policy = Judged.policy(Sensitivity.BALANCED, more);
            for (var sample : Reference.samples("uner_ewt")) {
                score.add(sample, Judged.findings(sample.text(), policy));
            }
            System.out.println("uner_ewt, PERSON exact, with " + List.of(more) + ": " + score);
            assertThat(score.f(1)).isGreaterThan(0.75);
        }
    }

    @Test
    void findsDocumentedSecretsAndLeavesHarmlessTextsAlone() {
        int secrets = 0;
        int found = 0;
        int harmless = 0;
        int wrong = 0;
        var policy = Judged.policy(Sensitivity.BALANCED);
        for (var sample : Reference.samples("secrets_gitleaks")) {
            var findings = Judged.findings(sample.text(), policy).stream()
                    .filter(finding -> SECRETS.contains(finding.type()))
                    .toList();
            harmless += sample.spans().isEmpty() ? 1 : 0;
            wrong += sample.spans().isEmpty() && !findings.isEmpty() ? 1 : 0;
            for (var span : sample.spans()) {
                secrets++;
                found += findings.stream().anyMatch(f -> f.start() < span.end() && span.start() < f.end()) ? 1 : 0;
            }
        }
        System.out.printf(
                "secrets_gitleaks: %d of %d secrets, %d of %d harmless texts%n", found, secrets, wrong, harmless);
        assertThat(found).isGreaterThan((int) (0.95 * secrets));
        assertThat(wrong).isLessThan((int) (0.05 * harmless));
    }

    private static final Set<EntityType> SECRETS = EnumSet.of(
            EntityType.API_KEY,
            EntityType.CLOUD_CREDENTIAL,
            EntityType.PRIVATE_KEY,
            EntityType.ACCESS_TOKEN,
            EntityType.PASSWORD,
            EntityType.CONNECTION_STRING);

    @Test
    void findsLittleInHarmlessPrompts() {
        var policy = Judged.policy(Sensitivity.BALANCED);
        var counts = new EnumMap<EntityType, Integer>(EntityType.class);
        int prompts = 0;
        int found = 0;
        for (var sample : Reference.samples("injection")) {
            if (sample.field("label").equals("0")) {
                prompts++;
                for (var finding : Judged.findings(sample.text(), policy)) {
                    found++;
                    counts.merge(finding.type(), 1, Integer::sum);
                    if (System.getenv("HUBGATE_MISSES") != null) {
                        System.out.println(show(sample, finding.start(), finding.end(), finding.type()));
                    }
                }
            }
        }
        System.out.printf("harmless prompts: %.0f findings in 1000 prompts %s%n", found * 1e3 / prompts, counts);
        assertThat(found * 1e3 / prompts).isLessThan(1000);
    }

    /** For who looks at labelled public texts by hand. */
    private static String show(Sample sample, int start, int end, EntityType type) {
        var text = sample.text();
        return type + " <" + text.substring(start, end) + "> in "
                + text.substring(Math.max(0, start - 30), Math.min(text.length(), end + 20))
                        .replace('\n', '|');
    }
}
