package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A provider fails before the first word: another one of the same model answers; where none can, the client learns why. */
@ExtendWith(HubgateExtension.class)
class FailoverST {
    private final RunningHubgate hubgate;
    private Stage stage;

    FailoverST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        stage = Stage.of(hubgate, 3);
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    static List<Conduct> failures() {
        return List.of(
                new Conduct.Fails(500, 1),
                new Conduct.Fails(502, 1),
                new Conduct.Fails(503, 1),
                new Conduct.LimitsRate(5),
                new Conduct.Unreachable(),
                new Conduct.LetsNobodyIn(),
                new Conduct.SaysNothing());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void goesToTheNextProvider(Conduct failure) throws IOException {
        stage.fleet().get(0).take(failure);
        Seen whole = stage.ask();
        stage.answered(whole, 1, "failover");
        stage.paidOnce(whole);
        Seen streamed = stage.ask(Asked.of(stage.fleet().open()).streamed());
        assertThat(streamed.ok()).as(streamed.toString()).isTrue();
        assertThat(streamed.header("x-hub-provider"))
                .isEqualTo(stage.fleet().get(1).name());
        assertThat(whole.attempts()).isGreaterThan(1);
    }

    @Test
    void goesToTheNextProviderWhereJsonCameHalf() throws IOException {
        stage.fleet().get(0).take(new Conduct.HalfJson());
        Seen seen = stage.ask(Asked.of(stage.fleet().open()).forJson());
        stage.answered(seen, 1, "failover");
        assertThat(seen.content()).isEqualTo("{\"mark\":\"" + seen.asked().mark() + "\"}");
        stage.paidOnce(seen);
    }

    @Test
    void asksNobodyElseWhoTakesAsLittle() throws IOException {
        stage.fleet().get(0).take(new Conduct.FindsTooLong());
        Seen seen = stage.ask();
        stage.refused(seen, 400, "invalid_request_error", "context_length_exceeded");
        assertThat(stage.fleet().way(seen.asked().mark())).containsExactly(0);
    }

    @Test
    void doesNotAskAgainAfterTheFirstWord() throws IOException {
        stage.fleet().get(0).take(new Conduct.BreaksOff());
        Seen seen = stage.ask(Asked.of(stage.fleet().open()).streamed());
        assertThat(seen.brokenOff()).as(seen.toString()).isTrue();
        assertThat(seen.content()).isEqualTo("Hello ");
        assertThat(stage.fleet().way(seen.asked().mark())).containsExactly(0);
        assertThat(seen.code()).isEqualTo("provider_unavailable");
    }

    @Test
    void keepsToAProviderThatIsForced() throws IOException {
        Seen well = stage.ask(Asked.of(stage.fleet().forced(2)));
        stage.answered(well, 2, "forced");
        stage.fleet().get(2).take(new Conduct.Fails(500, 1));
        Seen seen = stage.ask(Asked.of(stage.fleet().forced(2)));
        assertThat(seen.status()).isEqualTo(502);
        assertThat(seen.code()).isEqualTo("provider_unavailable");
        assertThat(stage.fleet().way(seen.asked().mark())).isNotEmpty().containsOnly(2);
    }

    @Test
    void saysWhoFailedHowWhereAllAreDown() throws IOException {
        stage.fleet().get(0).take(new Conduct.Unreachable());
        stage.fleet().get(1).take(new Conduct.LimitsRate(60));
        stage.fleet().get(2).take(new Conduct.Fails(500, 1));
        Seen seen = stage.ask();
        stage.refused(seen, 502, "upstream_error", "provider_unavailable");
        List<JsonNode> previous = new ArrayList<>();
        seen.error().at("/metadata/previous_errors").forEach(previous::add);
        assertThat(seen.attempts()).isGreaterThanOrEqualTo(3);
        assertThat(previous)
                .extracting(error -> error.path("provider").asString())
                .contains(stage.fleet().get(0).name(), stage.fleet().get(1).name());
        assertThat(previous.getFirst().path("provider").asString())
                .isEqualTo(stage.fleet().get(0).name());
        assertThat(previous.getFirst().path("status").asInt()).isEqualTo(502);
        assertThat(previous.getFirst().path("code").asString()).isEqualTo("provider_unavailable");
        assertThat(previous).anySatisfy(error -> {
            assertThat(error.path("status").asInt()).isEqualTo(429);
            assertThat(error.path("code").asString()).isEqualTo("rate_limit_exceeded");
        });
    }

    @Test
    void saysWhenToComeAgainWhereAllAreOverloaded() throws IOException {
        stage.fleet().take(new Conduct.Fails(503, 1));
        stage.refused(stage.ask(), 503, "upstream_error", "provider_overloaded");
        assertThat(stage.ask(Asked.of(stage.fleet().open()).streamed()).status())
                .isEqualTo(503);
    }

    @Test
    void saysWhenToComeAgainWhereAllLimitTheRate() throws IOException {
        stage.fleet().take(new Conduct.LimitsRate(40));
        stage.fleet().get(1).take(new Conduct.LimitsRate(20));
        Seen seen = stage.ask();
        stage.refused(seen, 429, "rate_limit_error", "rate_limit_exceeded");
        assertThat(seen.header("retry-after")).isEqualTo("20");
    }

    @Test
    void saysWhenToComeAgainWhereSomeLimitTheRateAndSomeAreOverloaded() throws IOException {
        stage.fleet().take(new Conduct.Fails(503, 1));
        stage.fleet().get(1).take(new Conduct.LimitsRate(20));
        stage.refused(stage.ask(), 503, "upstream_error", "provider_overloaded");
    }

    @Test
    void saysWhoseCredentialWasRefusedWhereAllRefuse() throws IOException {
        stage.fleet().take(new Conduct.LetsNobodyIn());
        stage.refused(stage.ask(), 502, "upstream_error", "upstream_authentication_error");
    }

    @Test
    void asksTheProjectsOrderOfProviders() {
        stage.choose(choices -> {
            choices.put("strategy", "fixed");
            choices.putArray("provider_order")
                    .add(stage.fleet().get(2).name())
                    .add(stage.fleet().get(1).name());
        });
        Seen seen = stage.ask();
        assertThat(seen.ok()).as(seen.toString()).isTrue();
        assertThat(stage.fleet().way(seen.asked().mark())).containsExactly(2);
    }
}
