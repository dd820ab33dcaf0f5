package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that lead nowhere: each with its status and code, before any provider is asked and for nothing. */
@ExtendWith(HubgateExtension.class)
class RoutingErrorsST {
    private final RunningHubgate hubgate;
    private Stage stage;

    RoutingErrorsST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        stage = Stage.of(hubgate, 2);
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    private void refusedUnasked(Seen seen, int status, String type, String code) {
        stage.refused(seen, status, type, code);
        assertThat(stage.fleet().visits(seen.asked().mark())).isEmpty();
    }

    @Test
    void namesModelsThatWereMeant() {
        Seen seen = stage.ask(Asked.of(stage.fleet().open() + "s"));
        refusedUnasked(seen, 404, "invalid_request_error", "model_not_found");
        assertThat(seen.error().path("message").asString())
                .contains(stage.fleet().model());
    }

    @Test
    void refusesATierThatTheProjectMayNotUse() {
        stage.choose(choices -> choices.putArray("allowed_tiers").add("premium"));
        refusedUnasked(stage.ask(), 403, "permission_error", "model_not_allowed");
        refusedUnasked(
                stage.ask(Asked.of(stage.fleet().forced(0)).streamed()), 403, "permission_error", "model_not_allowed");
        stage.choose(choices -> choices.putNull("allowed_tiers"));
        stage.answered(stage.ask(), 0, "cheapest");
    }

    @Test
    void refusesAModelThatIsNotOnTheProjectsList() {
        stage.choose(choices -> choices.putArray("allowed_models").add("sandbox-chat"));
        refusedUnasked(stage.ask(), 403, "permission_error", "model_not_allowed");
        refusedUnasked(stage.ask(Asked.of(stage.fleet().forced(1))), 403, "permission_error", "model_not_allowed");
        stage.choose(
                choices -> choices.putArray("allowed_models").add(stage.fleet().model()));
        stage.answered(stage.ask(), 0, "cheapest");
    }

    @Test
    void refusesAModelWithoutAPriceButForWhoPaysTheProvider() {
        String unpriced = stage.fleet().get(0).name() + "/org/unpriced";
        refusedUnasked(stage.ask(Asked.of(unpriced)), 400, "invalid_request_error", "model_not_priced");
        stage.ownCredential(0, FleetProvider.GOOD_KEY + "own");
        Seen seen = stage.ask(Asked.of(unpriced));
        assertThat(seen.ok()).as(seen.toString()).isTrue();
        assertThat(seen.header("x-hub-billing")).isEqualTo("byok");
        stage.unspent();
    }

    @Test
    void refusesAPromptThatIsTooLongForAll() {
        Asked asked = Asked.of(stage.fleet().open());
        asked.body()
                .at("/messages")
                .get(0)
                .asObject()
                .put("content", asked.mark() + " really, quite long".repeat(Fleet.WINDOW));
        refusedUnasked(stage.ask(asked), 400, "invalid_request_error", "context_length_exceeded");
        refusedUnasked(stage.ask(asked.streamed()), 400, "invalid_request_error", "context_length_exceeded");
    }
}
