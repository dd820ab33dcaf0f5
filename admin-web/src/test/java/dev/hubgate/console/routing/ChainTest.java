package dev.hubgate.console.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final RoutingRules ABC =
            Chain.FALLBACKS.in(Chain.PROVIDERS.in(RoutingRules.DEFAULT, List.of("p")), List.of("a", "b", "c"));

    private static List<String> fallbacks(RoutingRules rules) {
        assertThat(rules.providerOrder()).containsExactly("p");
        return rules.fallbacks();
    }

    @Test
    void addsAtTheEndAndOnce() {
        assertThat(fallbacks(Chain.FALLBACKS.add(ABC, "d"))).containsExactly("a", "b", "c", "d");
        assertThat(Chain.FALLBACKS.add(ABC, "b")).isEqualTo(ABC);
        assertThat(Chain.PROVIDERS.add(ABC, "q").providerOrder()).containsExactly("p", "q");
    }

    @Test
    void addsNoMoreThanFitIn() {
        var full = Chain.FALLBACKS.in(ABC, List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        assertThat(Chain.FALLBACKS.isFull(full)).isTrue();
        assertThat(Chain.FALLBACKS.add(full, "9")).isEqualTo(full);
        assertThat(Chain.PROVIDERS.isFull(full)).isFalse();
    }

    @Test
    void movesWithinItsEnds() {
        assertThat(fallbacks(Chain.FALLBACKS.move(ABC, "c", -1))).containsExactly("a", "c", "b");
        assertThat(fallbacks(Chain.FALLBACKS.move(ABC, "a", 1))).containsExactly("b", "a", "c");
        assertThat(Chain.FALLBACKS.move(ABC, "a", -1)).isEqualTo(ABC);
        assertThat(Chain.FALLBACKS.move(ABC, "c", 1)).isEqualTo(ABC);
        assertThat(Chain.FALLBACKS.move(ABC, "none", 1)).isEqualTo(ABC);
    }

    @Test
    void removesWhatIsThere() {
        assertThat(fallbacks(Chain.FALLBACKS.remove(ABC, "b"))).containsExactly("a", "c");
        assertThat(Chain.FALLBACKS.remove(ABC, "none")).isEqualTo(ABC);
    }
}
