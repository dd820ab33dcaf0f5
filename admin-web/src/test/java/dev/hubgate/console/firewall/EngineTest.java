package dev.hubgate.console.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.policy.PolicyReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final String TEXT = "Write to ada@acme.example, IBAN DE89 3704 0044 0532 0130 00, today.";

    private static final Engine ENGINE = new Engine();

    @BeforeAll
    static void readWeights() {
        ENGINE.prepare();
    }

    @Test
    void marksWhatItFindsAndShowsWhatWouldLeave() {
        var report = TestReport.of(TEXT, Policy.DEFAULT, done(TEXT, Policy.DEFAULT));
        assertThat(report.pieces().stream().map(Marked::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
        assertThat(report.pieces().stream().map(Marked::entity)).contains("EMAIL", "IBAN");
        assertThat(report.leaves()).contains("[EMAIL_1]", "[IBAN_1]").doesNotContain("ada@", "3704");
        assertThat(report.blockedBy()).isEmpty();
    }

    @Test
    void showsNothingThatWouldLeaveWhereSomethingBlocks() {
        var policy = PolicyReader.read("{\"entities\":{\"IBAN\":\"block\"}}").policy();
        var report = TestReport.of(TEXT, policy, done(TEXT, policy));
        assertThat(report.leaves()).isNull();
        assertThat(report.blockedBy()).containsExactly("IBAN");
    }

    @Test
    void reportsLeaksByTypeWithMaskedValues() {
        var text = TEXT + " Again ada@acme.example.";
        var report = LeakReport.of(text, done(text, Policy.DEFAULT).inspection(), InjectionWords.of(0, false));
        assertThat(report.rows().getFirst().entity()).isEqualTo("EMAIL");
        assertThat(report.rows().getFirst().count()).isEqualTo(2);
        assertThat(report.rows().getFirst().masked()).containsExactly("a••••••e");
        assertThat(report.toString()).doesNotContain("ada");
    }

    @Test
    void namesAPatternThatIsTooSlow() {
        var costly = "(x?y?z?a?b?c?d?e?f?g?){80}Q";
        var policy = PolicyReader.read("{\"custom\":[{\"name\":\"COSTLY\",\"pattern\":\"" + costly
                        + "\"},{\"name\":\"CHEAP\",\"pattern\":\"CASE-[0-9]{6}\"}]}")
                .policy();
        var text = "abcdefgxyz".repeat(1_000);
        var slow = switch (ENGINE.read(text, policy)) {
            case Trial.Done done -> done.slow();
            case Trial.TooLong late -> late.slow();
            case Trial.Busy busy -> throw new AssertionError("nobody else is here");
        };
        assertThat(slow).containsExactly("COSTLY");
    }

    @Test
    void readsNothingThatIsTooLong() {
        assertThatThrownBy(() -> ENGINE.read("x".repeat(Engine.MOST_CHARS + 1), Policy.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Trial.Done done(String text, Policy policy) {
        return (Trial.Done) ENGINE.read(text, policy);
    }
}
