package dev.hubgate.firewall.pattern;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Scoring;
import dev.hubgate.firewall.Sensitivity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prints what is reached on labelled texts, and holds floors a little below it. */
class ScoringTest {
    /** Found by a tagger, or not looked for. */
    private static final Set<String> OTHERS =
            Set.of("PERSON", "LOCATION", "ORGANIZATION", "TITLE", "NRP", "DATE_TIME", "URL", "ZIP_CODE");

    private final Scanner scanner = new Scanner();

    @Test
    void generatedTextsAreReadWhenBalanced() {
        var scoring = generated(Sensitivity.BALANCED);

        assertTrue(scoring.characterF1() > 0.99, scoring::table);
        var types = EnumSet.of(
                EntityType.EMAIL,
                EntityType.CREDIT_CARD,
                EntityType.IBAN,
                EntityType.US_SSN,
                EntityType.NATIONAL_ID,
                EntityType.HEALTH_INSURANCE_ID,
                EntityType.API_KEY,
                EntityType.PRIVATE_KEY);
        assertAll(types.stream()
                .map(type -> () ->
                        assertTrue(scoring.recall(type) > 0.98 && scoring.precision(type) > 0.98, scoring::table)));
    }

    @Test
    void generatedTextsAreReadWhenStrict() {
        var scoring = generated(Sensitivity.STRICT);

        assertTrue(scoring.characterF1() > 0.99, scoring::table);
    }

    @Test
    void generatedTextsAreReadWithFewMistakesWhenRelaxed() {
        var scoring = generated(Sensitivity.RELAXED);

        assertTrue(scoring.characterF1() > 0.95, scoring::table);
    }

    @Test
    void numbersInPresidiosTextsAreFound() {
        var scoring = Scoring.of(
                Reference.samples("presidio_synth_v2"), OTHERS, text -> scanner.scan(text, Sensitivity.BALANCED));

        System.out.println("presidio_synth_v2 at BALANCED%n%s".formatted(scoring.table()));
        assertTrue(scoring.recall(EntityType.PHONE_NUMBER) > 0.85, scoring::table);
        assertTrue(scoring.recall(EntityType.CREDIT_CARD) > 0.97, scoring::table);
        assertTrue(scoring.recall(EntityType.IBAN) > 0.99, scoring::table);
        assertTrue(scoring.recall(EntityType.US_SSN) > 0.99, scoring::table);
    }

    @Test
    void documentedSecretsAreFoundAndHarmlessTextsAreNot() {
        var scoring = SecretsScoring.of(Reference.samples("secrets_gitleaks"), scanner);

        System.out.printf(
                "secrets_gitleaks: recall %.3f, harmless texts seen as secrets %.3f%n",
                scoring.recall(), scoring.falsePositives());
        assertTrue(scoring.recall() > 0.94, scoring::toString);
        assertTrue(scoring.falsePositives() < 0.045, scoring::toString);
    }

    @Test
    void inProseWithFewNumbersLittleIsFound() {
        long characters = 0;
        long found = 0;
        for (var name : List.of("injection", "wikigold", "sec_filings", "crossner_ai", "btc")) {
            for (var sample : Reference.samples(name)) {
                if (!sample.field("label").equals("1")) {
                    characters += sample.text().length();
                    found += scanner.scan(sample.text(), Sensitivity.BALANCED).size();
                }
            }
        }
        System.out.printf("prose and benign prompts: %d findings in %d characters%n", found, characters);
        assertTrue(found * 1e6 / characters < 50, "findings in prose: " + found);
    }

    private Scoring generated(Sensitivity sensitivity) {
        var scoring = Scoring.of(Reference.samples("gen_pii28"), OTHERS, text -> scanner.scan(text, sensitivity));
        System.out.println("gen_pii28 at %s%n%s".formatted(sensitivity, scoring.table()));
        return scoring;
    }
}
