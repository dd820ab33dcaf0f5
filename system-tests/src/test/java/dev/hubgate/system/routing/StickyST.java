package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ArrayNode;

/** A conversation stays where its prompt is cached, where the project wants it so and it is cheaper. */
@ExtendWith(HubgateExtension.class)
class StickyST {
    private final RunningHubgate hubgate;
    private final String instructions =
            "These are the rules of " + UUID.randomUUID() + ". " + "Be kind. ".repeat(1_000);
    private Stage stage;

    StickyST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        stage = Stage.of(hubgate, 2);
        offer(0, "1.00");
        offer(1, "0.05");
    }

    /** Input costs nearly the same at both; cached input hardly anything at the second. */
    private void offer(int place, String cachedUsd) {
        hubgate.admin()
                .offer(stage.fleet()
                        .offer(stage.fleet().get(place), place)
                        .put("input_usd_per_mtok", "1.0" + place)
                        .put("cached_input_usd_per_mtok", cachedUsd)
                        .put("output_usd_per_mtok", "1.00"));
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    /** A question that goes on with a conversation: only its last message is new. */
    private Asked next(int turn) {
        Asked asked = Asked.of(stage.fleet().open());
        ArrayNode messages = asked.body().putArray("messages");
        messages.addObject().put("role", "system").put("content", instructions);
        for (int past = 0; past < turn; past++) {
            messages.addObject().put("role", "user").put("content", "Question " + past);
            messages.addObject().put("role", "assistant").put("content", "Answer " + past);
        }
        messages.addObject().put("role", "user").put("content", turn == 0 ? "Question 0" : asked.mark());
        return asked;
    }

    private int placeOf(Seen seen) {
        assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
        return seen.header("x-hub-provider").equals(stage.fleet().get(0).name()) ? 0 : 1;
    }

    private void beginAtTheSecond() throws IOException {
        stage.fleet().get(0).take(new Conduct.LimitsRate(1));
        assertThat(placeOf(stage.ask(next(0)))).isEqualTo(1);
        stage.fleet().get(0).take(Conduct.SOUND);
        // A conversation that is new shows that the first is asked again.
        Eventually.get(Duration.ofSeconds(10), () -> placeOf(stage.ask()), place -> place == 0);
    }

    @Test
    void staysWhereItBegan() throws IOException {
        stage.choose(choices -> choices.put("sticky", true));
        beginAtTheSecond();
        assertThat(placeOf(stage.ask(next(1)))).isEqualTo(1);
        assertThat(placeOf(stage.ask(next(2)))).isEqualTo(1);
    }

    @Test
    void goesWhereANewConversationGoesUnlessTold() throws IOException {
        beginAtTheSecond();
        assertThat(placeOf(stage.ask(next(1)))).isZero();
    }

    @Test
    void leavesAProviderThatFails() throws IOException {
        stage.choose(choices -> choices.put("sticky", true));
        beginAtTheSecond();
        stage.fleet().get(1).take(new Conduct.Fails(500, 1));
        assertThat(placeOf(stage.ask(next(1)))).isZero();
    }
}
