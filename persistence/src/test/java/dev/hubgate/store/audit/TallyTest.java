package dev.hubgate.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void aListComesOutOfItsColumnAsItWentIn() {
        var tallies = List.of(
                new Tally("EMAIL", "messages[].content", "redact", 2),
                new Tally("CUSTOM_CASE_ID", "", "block", 1),
                new Tally("PROMPT_INJECTION", "tools[].*.x-y", "flag", Long.MAX_VALUE));
        assertThat(Findings.read(Findings.write(tallies))).isEqualTo(tallies);
        assertThat(Findings.write(List.of())).isNull();
        assertThat(Findings.read(null)).isEmpty();
    }

    @Test
    void whatHasNoPlaceInAPathIsReplacedAndWhatIsTooLongIsCutOff() {
        assertThat(new Tally("EMAIL", "user said: a@b.c\n", "flag", 1).site()).isEqualTo("user*said**a*b.c*");
        assertThat(new Tally("EMAIL", "x".repeat(999), "flag", 1).site()).hasSize(200);
    }

    @Test
    void wordsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Tally("an e-mail", "", "flag", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally("EMAIL", "", "flag it", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally("EMAIL", "", "flag", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordKeepsFiftyAtMost() {
        var many = Collections.nCopies(60, new Tally("EMAIL", "", "flag", 1));
        assertThat(new RequestRecord.Guarding("flagged", 1, many).tallies()).hasSize(50);
    }
}
