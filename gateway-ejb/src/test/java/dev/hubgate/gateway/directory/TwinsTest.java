package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TwinsTest {

    private static Offer offer(String provider, String nativeId, long nano) {
        var upstream = new Upstream(provider, "openai", "https://a.example", "/v1", null, false);
        return new Offer(upstream, nativeId, "gpt-4.1", "openai", "chat", 9, 9, new Rate(nano, nano, nano));
    }

    private static List<String> once(Offer... offers) {
        return Twins.once(List.of(offers)).stream()
                .map(Offer::forcedName)
                .sorted()
                .toList();
    }

    @Test
    void anOfferUnderSeveralNamesIsTakenOnce() {
        assertThat(once(offer("a", "gpt-4.1-2025-04-14", 1), offer("a", "gpt-4.1", 1), offer("a", "gpt-4.1-latest", 1)))
                .containsExactly("a/gpt-4.1");
        assertThat(once(offer("a", "large-latest", 1), offer("a", "large-2512", 1)))
                .containsExactly("a/large-2512");
    }

    @Test
    void whatDiffersInProviderPriceOrRegionIsAnotherOffer() {
        assertThat(once(offer("a", "x", 1), offer("b", "x", 1), offer("a", "y", 2)))
                .containsExactly("a/x", "a/y", "b/x");
        assertThat(once(
                        offer("a", "us.anthropic.c", 1),
                        offer("a", "global.anthropic.c", 1),
                        offer("a", "anthropic.c", 1)))
                .hasSize(3);
    }
}
