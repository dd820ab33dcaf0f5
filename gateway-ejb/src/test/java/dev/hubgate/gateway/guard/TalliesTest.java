package dev.hubgate.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.store.audit.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalliesTest {

    @Test
    void placesOfAKindAreCountedTogether() {
        var found = Tallies.of(List.of(
                new Violation("EMAIL", "messages[0].content", Action.REDACT, 2),
                new Violation("EMAIL", "messages[12].content", Action.REDACT, 1),
                new Violation("EMAIL", "messages[0].content", Action.FLAG, 1),
                new Violation("PERSON", "tools[0].function.description", Action.REDACT, 1)));
        assertThat(found)
                .containsExactly(
                        new Tally("EMAIL", "messages[].content", "redact", 3),
                        new Tally("PERSON", "tools[].function.description", "redact", 1),
                        new Tally("EMAIL", "messages[].content", "flag", 1));
    }
}
