package dev.hubgate.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Snapshot;
import dev.hubgate.gateway.directory.Tier;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.routing.Judgement.Factor;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.directory.DirectoryRows.Facts;
import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoTest {

    private static final String TOOL = "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":{}}}";
    private static final String SCHEMA =
            "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"schema\":{\"type\":\"object\"}}}";

    private static DirectoryRows.Offer offer(String model, long dollars, boolean auto) {
        var nano = dollars * 1_000_000_000L;
        var facts = new Facts(null, auto, null, null, null, null, null, null, null);
        return new DirectoryRows.Offer(
                "groq", model, model, null, "chat", 1_000_000, null, new Price(nano, nano, nano), facts);
    }

    private static RoutePlan plan(ChatRequest request, List<String> tiers) {
        var rules = new RoutingRules(
                tiers, null, "cheapest", List.of(), List.of(), List.of(), List.of(), false, false, null, 30, 70);
        Directory directory = new Snapshot()
                .vendor("groq", "k")
                .offer(offer("small", 0, true))
                .offer(offer("medium", 1, true))
                .offer(offer("large", 9, true))
                .offer(offer("cheaper", 0, false))
                .project(new DirectoryRows.Project("prj_a", 1_000, false, true, rules))
                .directory();
        var planner = new Planner(new Health(0, System::nanoTime, () -> 0.5), new Conversations());
        return planner.plan(request, directory.project("ten_a", "prj_a"), directory);
    }

    private static String chosen(ChatRequest request, String... tiers) {
        return plan(request, tiers.length == 0 ? null : List.of(tiers))
                .first()
                .offer()
                .model();
    }

    private static List<Factor> factors(ChatRequest request) {
        return plan(request, null).judgement().orElseThrow().factors();
    }

    @Test
    void aShortQuestionGoesToASmallModel() {
        var plan = plan(Asked.model("oah/auto", ""), null);
        assertThat(plan.first().offer().model()).isEqualTo("small");
        assertThat(plan.judgement()).hasValue(new Judgement(0, List.of(), Tier.ECONOMY));
    }

    @Test
    void whatIsAskedForIsScoredOpenly() {
        var request = Asked.model(
                "oah/auto",
                ",\"tools\":[" + TOOL + "],\"response_format\":" + SCHEMA + ",\"reasoning_effort\":\"low\"");
        assertThat(factors(request))
                .containsExactly(
                        new Factor("tools", 15), new Factor("json_schema", 15), new Factor("reasoning_low", 20));
        assertThat(chosen(request)).isEqualTo("medium");
        assertThat(chosen(Asked.model("oah/auto", ",\"reasoning_effort\":\"high\"")))
                .isEqualTo("large");
    }

    @ParameterizedTest
    @CsvSource({"10, -", "9000, long_prompt", "70000, very_long_prompt", "300000, huge_prompt"})
    void lengthCounts(int chars, String factor) {
        var request = Asked.chat("{\"model\":\"oah/auto\",\"messages\":[{\"role\":\"user\",\"content\":\""
                + "word ".repeat(chars / 5) + "\"}]}");
        assertThat(factors(request).stream().map(Factor::name).findFirst().orElse("-"))
                .isEqualTo(factor);
    }

    @Test
    void codeCounts() {
        var request = Asked.chat(
                "{\"model\":\"oah/auto\",\"messages\":[{\"role\":\"user\",\"content\":\"Fix ```x = 1```\"}]}");
        assertThat(factors(request)).containsExactly(new Factor("code", 20));
    }

    @Test
    void theEndsCanBePinned() {
        assertThat(chosen(Asked.model("oah/auto:best", ""))).isEqualTo("large");
        assertThat(chosen(Asked.model("oah/auto:cheap", ",\"reasoning_effort\":\"high\"")))
                .isEqualTo("small");
    }

    @Test
    void onlyAllowedTiersAreChosenABetterOneFirst() {
        assertThat(chosen(Asked.model("oah/auto", ""), "standard", "premium")).isEqualTo("medium");
        assertThat(chosen(Asked.model("oah/auto:best", ""), "economy", "standard"))
                .isEqualTo("medium");
        assertThat(chosen(Asked.model("oah/auto", ",\"reasoning_effort\":\"high\""), "economy"))
                .isEqualTo("small");
    }

    @Test
    void whereNothingMayBeChosenThatIsSaid() {
        var directory = new Snapshot().vendor("groq", "k").directory();
        var planner = new Planner(new Health(0, System::nanoTime, () -> 0.5), new Conversations());
        var failure =
                Fails.of(() -> planner.plan(Asked.model("oah/auto", ""), directory.project("ten_a", null), directory));
        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.message()).contains("No model is left");
    }
}
