package dev.hubgate.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Snapshot;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.routing.Exclusion.Cause;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.directory.DirectoryRows.Facts;
import dev.hubgate.store.tenancy.RoutingRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a project's rules make of a plan. */
class RulesTest {

    private static final String PROJECT = "prj_a";
    private static final long DOLLAR = 1_000_000_000L;
    private static final String IMAGE = "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/1.png\"}}";

    private final Health health = new Health(0, System::nanoTime, () -> 0.5);
    private final Conversations conversations = new Conversations();
    private final Snapshot snapshot = new Snapshot()
            .vendor("openai", "k")
            .vendor("groq", "k")
            .vendor("together", "k")
            .vendor("xai", null);
    private RoutingRules rules = RoutingRules.DEFAULT;

    RulesTest() {
        offer("groq", "llama", "llama", DOLLAR / 5, 100_000, Facts.NONE);
        offer("together", "llama", "llama", DOLLAR / 4, 100_000, Facts.NONE);
        offer("openai", "big", "big", 10 * DOLLAR, 1_000_000, Facts.NONE);
    }

    private void offer(String provider, String nativeId, String model, Long nano, int context, Facts facts) {
        var price = nano == null ? null : new Price(nano, nano / 10, nano);
        snapshot.offer(new DirectoryRows.Offer(
                provider, provider + "-" + nativeId, model, null, "chat", context, null, price, facts));
    }

    private static Facts facts(Boolean vision, String quantization, LocalDate endsOn) {
        return new Facts(null, false, null, vision, null, null, null, quantization, endsOn);
    }

    private RoutePlan plan(String model) {
        return plan(Asked.model(model, ""));
    }

    private RoutePlan plan(ChatRequest request) {
        Directory directory = snapshot.project(new DirectoryRows.Project(PROJECT, 1_000, false, true, rules))
                .directory();
        return new Planner(health, conversations).plan(request, directory.project("ten_a", PROJECT), directory);
    }

    private static List<String> providers(RoutePlan plan) {
        return plan.legs().stream().map(Leg::provider).toList();
    }

    private static Set<String> models(RoutePlan plan) {
        var models = new TreeSet<String>();
        plan.legs().forEach(leg -> models.add(leg.offer().model()));
        return models;
    }

    private Failure refusal(String model) {
        return Fails.of(() -> plan(model));
    }

    private static RoutingRules rules(String strategy, List<String> order, List<String> fallbacks, boolean managed) {
        return new RoutingRules(
                null,
                null,
                strategy,
                order,
                List.of("fp4"),
                fallbacks,
                List.of("error", "context_length"),
                true,
                managed,
                null,
                30,
                70);
    }

    @Test
    void aTierThatIsNotAllowedIsRefused() {
        rules = new RoutingRules(
                List.of("economy"),
                null,
                "cheapest",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                null,
                1,
                2);
        assertThat(providers(plan("oah/llama"))).hasSize(2);
        assertThat(refusal("openai/openai-big").status()).isEqualTo(403);
        assertThat(refusal("big").code()).isEqualTo("model_not_allowed");
    }

    @Test
    void aModelThatIsNotOnTheListIsRefused() {
        rules = new RoutingRules(
                null, List.of("big"), "cheapest", List.of(), List.of(), List.of(), List.of(), false, false, null, 1, 2);
        assertThat(models(plan("big"))).containsExactly("big");
        assertThat(refusal("oah/llama").code()).isEqualTo("model_not_allowed");
    }

    @Test
    void anAliasLeadsToItsModel() {
        snapshot.alias("llama-latest", "llama");
        assertThat(models(plan("oah/llama-latest"))).containsExactly("llama");
        assertThat(models(plan("groq/llama-latest"))).containsExactly("llama");
    }

    @Test
    void whatCannotSeeGetsNoImages() {
        offer("openai", "llama", "llama", DOLLAR, 100_000, facts(true, null, null));
        offer("groq", "blind", "llama", 1_000L, 100_000, facts(false, null, null));
        var seen = plan(
                Asked.chat("{\"model\":\"oah/llama\",\"messages\":[{\"role\":\"user\",\"content\":[" + IMAGE + "]}]}"));
        assertThat(seen.legs()).noneMatch(leg -> leg.offer().nativeId().equals("groq-blind"));
        assertThat(seen.excluded()).anyMatch(excluded -> excluded.cause() == Cause.SKILL);
        assertThat(plan("oah/llama").first().offer().nativeId()).isEqualTo("groq-blind");
    }

    @Test
    void aPromptThatIsSurelyTooLongIsRefusedWithoutACallAndALongerFallbackTaken() {
        var prompt = "word ".repeat(200_000);
        var request = Asked.chat(
                "{\"model\":\"oah/llama\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}");
        var failure = Fails.of(() -> plan(request));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.code()).isEqualTo("context_length_exceeded");
        rules = rules("cheapest", List.of(), List.of("big"), false);
        var plan = plan(request);
        assertThat(models(plan)).containsExactly("big");
        assertThat(plan.reason()).isEqualTo(Reason.FALLBACK_MODEL);
    }

    @Test
    void whatHasEndedOrIsTooCoarseIsLeftOutButCanBeForced() {
        offer("openai", "old", "llama", 1_000L, 100_000, facts(null, null, LocalDate.of(2025, 1, 1)));
        offer("openai", "coarse", "llama", 2_000L, 100_000, facts(null, "fp4", null));
        rules = rules("cheapest", List.of(), List.of(), false);
        assertThat(providers(plan("oah/llama"))).containsExactly("groq", "together");
        assertThat(providers(plan("openai/openai-old"))).containsExactly("openai");
        assertThat(providers(plan("openai/openai-coarse"))).containsExactly("openai");
    }

    @Test
    void aModelAllOfWhoseOffersHaveEndedIsStillTried() {
        offer("openai", "old", "ancient", 1_000L, 100_000, facts(null, null, LocalDate.of(2025, 1, 1)));
        assertThat(providers(plan("oah/ancient"))).containsExactly("openai");
    }

    @Test
    void theProjectsOrderOfProvidersCounts() {
        rules = rules("fixed", List.of("together", "groq"), List.of(), false);
        var plan = plan("oah/llama");
        assertThat(providers(plan)).containsExactly("together", "groq");
        assertThat(plan.reason()).isEqualTo(Reason.FORCED);
    }

    @Test
    void theFastestIsTheOneThatWasFastOfLate() {
        rules = rules("fastest", List.of(), List.of(), false);
        var slow = plan("groq/llama").first().offer();
        var quick = plan("together/llama").first().offer();
        health.enter(slow).succeeded(900_000_000, 2_000_000_000, 100);
        health.enter(quick).succeeded(100_000_000, 500_000_000, 100);
        var first = new int[2];
        for (int i = 0; i < 200; i++) {
            first[plan("oah/llama").first().provider().equals("together") ? 0 : 1]++;
        }
        assertThat(first[0]).as("but for those that look at the slow one again").isGreaterThan(180);
    }

    @Test
    void fallbacksComeAfterAllOffersOfTheModelAndGoOnBehindIt() {
        rules = rules("cheapest", List.of(), List.of("oah/llama", "big"), false);
        assertThat(models(plan("oah/llama"))).containsExactly("big", "llama");
        assertThat(plan("oah/llama").legs()).last().matches(Leg::fallback);
        assertThat(models(plan("big"))).as("nothing stands behind it").containsExactly("big");
        assertThat(models(plan("groq/llama"))).as("forced is forced").containsExactly("llama");
    }

    @Test
    void anOwnCredentialGoesFirstAndAlone() {
        snapshot.key(PROJECT, "together", "own");
        var plan = plan("oah/llama");
        assertThat(providers(plan)).containsExactly("together");
        assertThat(plan.reason()).isEqualTo(Reason.BYOK);
        assertThat(plan.first().expectedNano()).isZero();
        assertThat(plan.excluded()).extracting(Exclusion::cause).contains(Cause.OWN_CREDENTIAL_FIRST);
        rules = rules("cheapest", List.of(), List.of(), true);
        assertThat(providers(plan("oah/llama"))).containsExactly("together", "groq", "together");
    }

    @Test
    void anOwnCredentialThatCannotBeReadIsNoReasonToPay() {
        offer("xai", "llama", "llama", DOLLAR, 100_000, Facts.NONE);
        snapshot.stored(PROJECT, "xai", "{}");
        assertThat(refusal("oah/llama").code()).isEqualTo("model_not_supported");
        rules = rules("cheapest", List.of(), List.of(), true);
        assertThat(providers(plan("oah/llama"))).containsExactly("groq", "together");
    }

    @Test
    void anOwnCredentialNeedsNoPriceAndNoCredentialOfTheOperator() {
        offer("xai", "grok", "grok", null, 100_000, Facts.NONE);
        assertThat(refusal("xai/xai-grok").code()).isEqualTo("upstream_authentication_error");
        assertThat(refusal("xai/newest").code()).isEqualTo("model_not_priced");
        snapshot.key(PROJECT, "xai", "own");
        assertThat(plan("xai/xai-grok").first().isOwn()).isTrue();
        var unlisted = plan("xai/newest").first().offer();
        assertThat(unlisted.nativeId()).isEqualTo("newest");
        assertThat(unlisted.isListed()).isFalse();
    }

    @Test
    void manyCredentialsOfOneProviderLeaveRoomForOthers() {
        for (int i = 0; i < 20; i++) {
            snapshot.key(null, "groq", "k" + i);
        }
        assertThat(providers(plan("oah/llama"))).containsExactly("groq", "groq", "groq", "together");
    }

    @Test
    void whatIsEqualIsSpread() {
        offer("openai", "same", "twin", DOLLAR, 100_000, Facts.NONE);
        offer("groq", "same", "twin", DOLLAR, 100_000, Facts.NONE);
        var seen = new TreeSet<String>();
        for (int i = 0; i < 100; i++) {
            seen.add(plan("oah/twin").first().provider());
        }
        assertThat(seen).containsExactly("groq", "openai");
    }

    @Test
    void aConversationStaysWhereItsPromptIsCachedIfThatIsCheaper() {
        rules = rules("cheapest", List.of(), List.of(), false);
        var words = "word ".repeat(4_000);
        var request = Asked.chat(
                "{\"model\":\"oah/llama\",\"messages\":[{\"role\":\"system\",\"content\":\"" + words + "\"}]}");
        var plan = plan(request);
        assertThat(plan.first().provider()).isEqualTo("groq");
        conversations.went(plan, plan.legs().getLast().offer(), request);
        assertThat(plan(request).first().provider()).isEqualTo("together");
        assertThat(plan("oah/llama").first().provider())
                .as("another conversation")
                .isEqualTo("groq");
    }

    @Test
    void whatRestsComesLast() {
        health.enter(plan("groq/llama").first().offer()).failed(Failure.upstreamAuthentication("groq"));
        assertThat(providers(plan("oah/llama"))).containsExactly("together", "groq");
    }
}
