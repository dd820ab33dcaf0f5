package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.directory.Snapshot;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.directory.DirectoryRows.Facts;
import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelsResourceTest {

    private static final long DOLLAR = 1_000_000_000L;

    private final Snapshot snapshot = new Snapshot()
            .vendor("openai", "k")
            .vendor("xai", null)
            .offer(offer("openai", "small", 0, true))
            .offer(offer("openai", "large", 9, false))
            .offer(offer("xai", "grok", 1, false));

    private static DirectoryRows.Offer offer(String provider, String model, long dollars, boolean auto) {
        var price = new Price(dollars * DOLLAR, dollars * DOLLAR, dollars * DOLLAR);
        var facts = new Facts(null, auto, null, null, null, null, null, null, null);
        return new DirectoryRows.Offer(provider, provider + "-" + model, model, provider, "chat", 9, 9, price, facts);
    }

    private Set<String> names(List<String> tiers) {
        var rules = new RoutingRules(
                tiers, null, "cheapest", List.of(), List.of(), List.of(), List.of(), false, false, null, 1, 2);
        var directory = snapshot.project(new DirectoryRows.Project("prj_a", 9, false, true, rules))
                .directory();
        return ModelsResource.names(directory, directory.project("ten_a", "prj_a"))
                .keySet();
    }

    @Test
    void namesWhatTheProjectMayUseAndSomebodyServes() {
        assertThat(names(null))
                .contains("oah/small", "small", "openai/openai-small", "oah/large", "oah/auto", "sandbox/chat")
                .doesNotContain("oah/grok");
        assertThat(names(List.of("premium"))).contains("oah/large").doesNotContain("oah/small", "oah/auto");
    }

    @Test
    void namesWhatTheProjectsOwnCredentialsReach() {
        snapshot.key("prj_a", "xai", "own");
        assertThat(names(null)).contains("oah/grok", "grok", "xai/xai-grok");
    }
}
