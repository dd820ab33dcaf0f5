package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A provider that takes too long for the project: a second one is asked the same, and who is first is heard. */
@ExtendWith(HubgateExtension.class)
class HedgingST {
    private static final int AFTER_MS = 150;

    private final RunningHubgate hubgate;
    private Stage stage;

    HedgingST(RunningHubgate hubgate) {
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

    @Test
    void waitsForTheFirstUnlessTold() throws IOException {
        stage.fleet().get(0).take(new Conduct.Answers(Duration.ofMillis(6L * AFTER_MS)));
        Seen seen = stage.ask();
        stage.answered(seen, 0, "cheapest");
        assertThat(stage.fleet().way(seen.asked().mark())).containsExactly(0);
    }

    @Test
    void hearsTheSecondWhereTheFirstHangsAndPaysOnce() throws IOException {
        stage.choose(choices -> choices.put("hedge_after_ms", AFTER_MS));
        stage.fleet().get(0).take(new Conduct.Hangs());
        // Once more often than a breaker takes: a provider that is only broken off is not blamed for it.
        for (boolean streamed : new boolean[] {false, true, false, true, false, true}) {
            Asked asked = Asked.of(stage.fleet().open());
            Seen seen = stage.ask(streamed ? asked.streamed() : asked);
            assertThat(seen.ok()).as(seen.toString()).isTrue();
            assertThat(seen.header("x-hub-provider"))
                    .isEqualTo(stage.fleet().get(1).name());
            assertThat(seen.took()).isBetween(Duration.ofMillis(AFTER_MS), Duration.ofSeconds(10));
            assertThat(stage.fleet().way(asked.mark())).containsExactly(0, 1);
            Eventually.get(
                    Duration.ofSeconds(5), () -> stage.fleet().get(0).left(), left -> left.contains(asked.mark()));
        }
    }

    @Test
    void paysForTheOneThatWasHeard() throws IOException {
        stage.choose(choices -> choices.put("hedge_after_ms", AFTER_MS));
        stage.fleet().get(0).take(new Conduct.Hangs());
        stage.paidOnce(stage.ask());
    }

    @Test
    void asksNoSecondWhereTheFirstIsQuick() {
        stage.choose(choices -> choices.put("hedge_after_ms", 5_000));
        Seen seen = stage.ask();
        stage.answered(seen, 0, "cheapest");
        assertThat(stage.fleet().way(seen.asked().mark())).containsExactly(0);
    }
}
