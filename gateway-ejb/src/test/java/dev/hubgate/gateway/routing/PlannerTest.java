package dev.hubgate.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.directory.Snapshot;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.health.Health;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private final Directory directory = new Snapshot()
            .vendor("openai", "k")
            .vendor("groq", "k")
            .vendor("together", "k")
            .vendor("mistral", null)
            .offer("openai", "gpt-4.1-2025", "gpt-4.1", "openai", "chat", 2_000L)
            .offer("together", "openai/gpt-4.1", "gpt-4.1", "openai", "chat", 1_000L)
            .offer("groq", "llama-versatile", "llama-3.3-70b", null, "chat", 500_000_000L)
            .offer("together", "meta/Llama-3.3", "llama-3.3-70b", null, "chat", 900_000_000L)
            .offer("mistral", "llama", "llama-3.3-70b", null, "chat", 1L)
            .offer("mistral", "mistral-large", "mistral-large-3", "mistral", "chat", 7L)
            .offer("groq", "gratis", "unpriced", null, "chat", null)
            .offer("openai", "embed-3", "embed-3", "openai", "embedding", 20L)
            .directory();

    private static RoutePlan plan(ModelRequest request, Directory directory) {
        return planner().plan(request, Project.tenantWide(Ruling.OFF), directory);
    }

    private static Planner planner() {
        return new Planner(new Health(0, System::nanoTime, () -> 0.5), new Conversations());
    }

    private RoutePlan plan(String model) {
        return plan(Asked.model(model, ""), directory);
    }

    private static List<String> names(RoutePlan plan) {
        return plan.legs().stream().map(leg -> leg.offer().forcedName()).toList();
    }

    private Failure refusal(ModelRequest request) {
        return Fails.of(() -> plan(request, directory));
    }

    private Failure refusal(String model) {
        return refusal(Asked.model(model, ""));
    }

    @Test
    void anOpenNameGoesToTheCheapestThatCanBeCalled() {
        var plan = plan("oah/llama-3.3-70b");
        assertThat(plan.reason()).isEqualTo(Reason.CHEAPEST);
        assertThat(names(plan)).containsExactly("groq/llama-versatile", "together/meta/Llama-3.3");
    }

    @Test
    void aForcedNameGoesThereAndNowhereElse() {
        var plan = plan("together/meta/Llama-3.3");
        assertThat(plan.reason()).isEqualTo(Reason.FORCED);
        assertThat(names(plan)).containsExactly("together/meta/Llama-3.3");
    }

    @Test
    void aProviderCanBeForcedWithTheCanonicalName() {
        assertThat(names(plan("together/llama-3.3-70b"))).containsExactly("together/meta/Llama-3.3");
    }

    @Test
    void aBareNameGoesToTheModelsCreatorThoughAnotherIsCheaper() {
        var plan = plan("gpt-4.1");
        assertThat(plan.reason()).isEqualTo(Reason.ONLY_PROVIDER);
        assertThat(names(plan)).containsExactly("openai/gpt-4.1-2025");
    }

    @Test
    void aBareNameOfAnOpenModelIsLeftOpen() {
        assertThat(names(plan("llama-3.3-70b"))).startsWith("groq/llama-versatile");
    }

    @Test
    void aProvidersOwnNameWorksBareToo() {
        assertThat(names(plan("gpt-4.1-2025"))).containsExactly("openai/gpt-4.1-2025");
    }

    @Test
    void aNativeNameWithASlashIsNotTakenForAProvider() {
        assertThat(names(plan("meta/Llama-3.3"))).containsExactly("together/meta/Llama-3.3");
    }

    @Test
    void anUnknownNameIsSaidWithNamesThatAreNear() {
        var failure = refusal("oah/lama-3.3-70b");
        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.code()).isEqualTo("model_not_found");
        assertThat(failure.param()).isEqualTo("model");
        assertThat(failure.message()).contains("Did you mean oah/llama-3.3-70b?");
    }

    @Test
    void namesThatNobodyCanUseAreNotProposed() {
        assertThat(refusal("unpricedd").message()).doesNotContain("unpriced");
        assertThat(refusal("mistral-large-4").message()).doesNotContain("mistral-large-3");
    }

    @Test
    void anOddNameIsNotEchoed() {
        var name = "<script>" + "x".repeat(200);
        assertThat(refusal(name).message()).doesNotContain("script");
    }

    @Test
    void aModelWithoutAPriceIsRefused() {
        assertThat(refusal("oah/unpriced").code()).isEqualTo("model_not_priced");
        assertThat(refusal("groq/gratis").code()).isEqualTo("model_not_priced");
        assertThat(refusal("groq/never-heard-of").code()).isEqualTo("model_not_priced");
    }

    @Test
    void theSandboxHasNoModelsThatNobodyHasHeardOf() {
        assertThat(refusal("sandbox/chatt").code()).isEqualTo("model_not_found");
    }

    @Test
    void aModelOfAnotherKindIsRefused() {
        var failure = refusal("oah/embed-3");
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.code()).isEqualTo("model_not_supported");
        assertThat(refusal("sandbox/embedding").code()).isEqualTo("model_not_supported");
        assertThat(refusal(Asked.embedding("{\"model\":\"gpt-4.1\",\"input\":\"x\"}"))
                        .code())
                .isEqualTo("model_not_supported");
    }

    @Test
    void aProviderWithoutACredentialIsSaidToBeOne() {
        var failure = refusal("mistral-large-3");
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.code()).isEqualTo("upstream_authentication_error");
        assertThat(refusal("mistral/llama").code()).isEqualTo("upstream_authentication_error");
    }

    @Test
    void theSandboxIsAlwaysThere() {
        assertThat(names(plan("sandbox/chat"))).containsExactly("sandbox/chat");
        assertThat(names(plan("sandbox-chat"))).containsExactly("sandbox/chat");
    }

    @Test
    void twoNamesAtOneProviderAreOneProvider() {
        var twice = new Snapshot()
                .vendor("groq", "k")
                .offer("groq", "a", "m", null, "chat", 1_000_000L)
                .offer("groq", "b", "m", null, "chat", 2_000_000L)
                .directory();
        var plan = plan(Asked.model("oah/m", ""), twice);
        assertThat(plan.reason()).isEqualTo(Reason.ONLY_PROVIDER);
        assertThat(names(plan)).containsExactly("groq/a", "groq/b");
    }

    @Test
    void aPlanHasALegAndDoesNotChange() {
        assertThatThrownBy(() -> new RoutePlan(Reason.FORCED, List.of(), List.of(), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan("sandbox/chat").legs().removeFirst())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theBoundOfAHugeRequestDoesNotBreakTheChoice() {
        var image = "{\"type\":\"new\",\"image_url\":{}}";
        var images = image + ("," + image).repeat(2);
        var request = Asked.chat(
                "{\"model\":\"oah/llama-3.3-70b\",\"messages\":[{\"role\":\"user\",\"content\":[" + images + "]}]}");
        assertThat(plan(request, directory).legs()).hasSize(2);
    }
}
