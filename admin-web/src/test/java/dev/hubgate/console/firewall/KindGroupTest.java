package dev.hubgate.console.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.policy.Policy;
import org.junit.jupiter.api.Test;

class KindGroupTest {

    @Test
    void everyTypeIsInOneGroupUnderATitleOfItsOwn() {
        var kinds =
                KindGroup.ALL.stream().flatMap(group -> group.kinds().stream()).toList();
        assertThat(kinds.stream().map(Kind::type)).containsExactlyInAnyOrder(EntityType.values());
        assertThat(kinds.stream().map(Kind::title)).doesNotHaveDuplicates();
    }

    @Test
    void theGroupOnRequestHoldsWhatIsOffUnlessNamed() {
        for (var group : KindGroup.ALL) {
            assertThat(group.kinds()).allMatch(kind -> Policy.ON_REQUEST.contains(kind.type()) == group.onRequest());
        }
    }
}
