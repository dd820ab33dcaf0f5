package dev.hubgate.firewall.name;

import static dev.hubgate.firewall.EntityType.LOCATION;
import static dev.hubgate.firewall.EntityType.PERSON;
import static dev.hubgate.firewall.EntityType.STREET_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Names NAMES = Names.shipped();

    private static List<String> found(String text, EntityType type) {
        return NAMES.find(text).stream()
                .filter(finding -> finding.type() == type && finding.score() >= Sensitivity.BALANCED.threshold())
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    private static void sound(String text, List<Finding> findings) {
        var at = 0;
        for (var finding : findings) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(at);
            assertThat(finding.end()).isLessThanOrEqualTo(text.length());
            assertThat(inPair(text, finding.start()) || inPair(text, finding.end()))
                    .isFalse();
            at = finding.end();
        }
    }

    private static boolean inPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Test
    void findsPeopleInAPrompt() {
        assertThat(found("Please write to Maria Gonzalez and to Dr. Peter O'Brien about the contract.", PERSON))
                .containsExactly("Maria Gonzalez", "Peter O'Brien");
    }

    @Test
    void findsAPersonWhoseNameIsInSmallLetters() {
        assertThat(found("hi, my name is sarah miller and i need help with my homework", PERSON))
                .containsExactly("sarah miller");
    }

    @Test
    void findsPlacesAndAddresses() {
        assertThat(found("I moved from Berlin to San Francisco last year.", LOCATION))
                .containsExactly("Berlin", "San Francisco");
        assertThat(found("Ship it to 742 Evergreen Terrace, Springfield, IL 62704 please.", STREET_ADDRESS))
                .containsExactly("742 Evergreen Terrace, Springfield, IL 62704");
    }

    @Test
    void aNameEndsWithTheLine() {
        assertThat(found("Thanks,\nVincent\nLaura, please call me back.", PERSON))
                .containsExactly("Vincent", "Laura");
    }

    @Test
    void findsNobodyInCodeAndPlainQuestions() {
        assertThat(NAMES.find("Explain the difference between TCP and UDP in two sentences."))
                .noneMatch(finding -> finding.score() >= Sensitivity.BALANCED.threshold());
        assertThat(found("public static void main(String[] args) { System.out.println(\"x\"); }", PERSON))
                .isEmpty();
    }

    @Test
    void aMailAddressIsForOthersToFind() {
        assertThat(found("Send it to john@example.com today.", PERSON)).isEmpty();
        assertThat(found("Send it to john.miller@example.com today.", PERSON)).isEmpty();
    }

    @Test
    void theSameNameIsFoundWhereverItIsInALongText() {
        var text = "I spoke with Maria Gonzalez about the new contract. ".repeat(200);
        assertThat(found(text, PERSON)).hasSize(200).containsOnly("Maria Gonzalez");
    }

    @Test
    void theTimeGoesWithTheLength() {
        for (var part :
                List.of("a", "A", "'", "\n", "Ann ", "O'", "1 Main St, ", "\uD83D\uDE00", "\uD83D", "e\u0301")) {
            var text = part.repeat(1_000_000 / part.length());
            sound(text, Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> NAMES.find(text)));
        }
    }

    @Property(tries = 500)
    void whateverIsReadTheFindingsAreInIt(@ForAll @StringLength(max = 3000) String text) {
        sound(text, NAMES.find(text));
    }
}
