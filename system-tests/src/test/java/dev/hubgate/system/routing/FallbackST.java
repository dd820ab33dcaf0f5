package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that cannot be had: the project's next one answers, where the project wants it so. */
@ExtendWith(HubgateExtension.class)
class FallbackST {
    private final RunningHubgate hubgate;
    private Stage stage;
    private Fleet second;

    FallbackST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        second = Fleet.register(hubgate.admin(), 1);
        hubgate.admin().offer(second.offer(second.get(0), 0).put("context_window", 1_000_000));
        stage = Stage.of(hubgate, 2);
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
        second.close();
    }

    /** A condition, and what brings it about. */
    record Case(String condition, Conduct conduct, String otherCondition) {
        @Override
        public String toString() {
            return condition;
        }
    }

    static List<Case> conditions() {
        return List.of(
                new Case("error", new Conduct.Fails(500, 1), "rate_limit"),
                new Case("rate_limit", new Conduct.LimitsRate(30), "context_length"),
                new Case("context_length", new Conduct.FindsTooLong(), "error"));
    }

    private void fallBackOn(String condition) {
        stage.choose(choices -> {
            choices.putArray("fallbacks").add(second.open());
            choices.putArray("fallback_on").add(condition);
        });
    }

    private void answeredBySecond(Seen seen) {
        assertThat(seen.ok()).as(seen.toString()).isTrue();
        assertThat(seen.header("x-hub-model")).isEqualTo(second.model());
        assertThat(seen.header("x-hub-provider")).isEqualTo(second.get(0).name());
        assertThat(seen.header("x-hub-routing-reason")).isEqualTo("fallback_model");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void goesOnWithTheNextModelOnWhatTheProjectSays(Case when) throws IOException {
        fallBackOn(when.condition());
        stage.fleet().take(when.conduct());
        Seen seen = stage.ask();
        answeredBySecond(seen);
        stage.paidOnce(seen);
        assertThat(stage.fleet().visits(seen.asked().mark())).isNotEmpty();
        answeredBySecond(stage.ask(Asked.of(stage.fleet().open()).streamed()));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void goesNowhereOnAnythingElse(Case when) throws IOException {
        fallBackOn(when.otherCondition());
        stage.fleet().take(when.conduct());
        Seen seen = stage.ask();
        assertThat(seen.status()).as(seen.toString()).isGreaterThanOrEqualTo(400);
        assertThat(second.visits(seen.asked().mark())).isEmpty();
        stage.unspent();
    }

    @Test
    void goesOnWhereAPromptIsLongerThanAllWindowsOfTheModel() {
        fallBackOn("context_length");
        Seen seen = stage.ask(tooLong());
        answeredBySecond(seen);
        assertThat(stage.fleet().visits(seen.asked().mark())).isEmpty();
    }

    @Test
    void refusesAPromptThatIsTooLongWhereTheProjectWantsItSo() {
        fallBackOn("error");
        Seen seen = stage.ask(tooLong());
        stage.refused(seen, 400, "invalid_request_error", "context_length_exceeded");
        assertThat(second.visits(seen.asked().mark())).isEmpty();
    }

    /** For the model asked for; the second one takes it. */
    private Asked tooLong() {
        Asked asked = Asked.of(stage.fleet().open());
        String words = " really, quite long".repeat(Fleet.WINDOW);
        asked.body().at("/messages").get(0).asObject().put("content", asked.mark() + words);
        return asked;
    }

    @Test
    void refusesAModelThatIsNotAllowedThoughANextOneIs() {
        fallBackOn("error");
        stage.choose(choices -> choices.putArray("allowed_models").add(second.model()));
        Seen seen = stage.ask();
        stage.refused(seen, 403, "permission_error", "model_not_allowed");
        assertThat(second.visits(seen.asked().mark())).isEmpty();
    }

    @Test
    void knowsWhyAModelIsLeftAlone() throws IOException {
        fallBackOn("rate_limit");
        stage.fleet().take(new Conduct.LetsNobodyIn());
        for (int times = 0; times < 3; times++) {
            stage.refused(stage.ask(), 502, "upstream_error", "upstream_authentication_error");
        }
        fallBackOn("error");
        answeredBySecond(stage.ask());
    }

    @Test
    void neverDoesSoWhereTheProviderIsForced() throws IOException {
        fallBackOn("error");
        stage.fleet().take(new Conduct.Fails(500, 1));
        Seen seen = stage.ask(Asked.of(stage.fleet().forced(0)));
        stage.refused(seen, 502, "upstream_error", "provider_unavailable");
        assertThat(second.visits(seen.asked().mark())).isEmpty();
    }

    @Test
    void neverDoesSoWithAModelThatTheProjectMayNotUse() throws IOException {
        fallBackOn("error");
        stage.choose(
                choices -> choices.putArray("allowed_models").add(stage.fleet().model()));
        stage.fleet().take(new Conduct.Fails(500, 1));
        Seen seen = stage.ask();
        stage.refused(seen, 502, "upstream_error", "provider_unavailable");
        assertThat(second.visits(seen.asked().mark())).isEmpty();
    }
}
