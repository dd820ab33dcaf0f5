package dev.hubgate.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.store.audit.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void countsByEntityActionAndPlaceWithoutIndices() {
        assertThat(Findings.of(List.of(
                        new Violation("PERSON", "messages[0].content[1].text", Action.FLAG, 9),
                        new Violation("EMAIL", "messages[0].content", Action.REDACT, 1),
                        new Violation("EMAIL", "messages[12].content", Action.REDACT, 2),
                        new Violation("CREDIT_CARD", "tools[0].function.parameters.*", Action.BLOCK, 1))))
                .containsExactly(
                        new Tally("CREDIT_CARD", "tools[].function.parameters.*", "block", 1),
                        new Tally("EMAIL", "messages[].content", "redact", 3),
                        new Tally("PERSON", "messages[].content[].text", "flag", 9));
        assertThat(Findings.of(List.of())).isEmpty();
    }
}
