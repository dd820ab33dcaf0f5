package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several credentials of the operator's for one provider: they share the work, and stand in for one another. */
@ExtendWith(HubgateExtension.class)
class CredentialPoolST {
    private static final String FIRST = FleetProvider.GOOD_KEY + "operator";
    private static final String SECOND = FleetProvider.GOOD_KEY + "second";
    private static final int TIMES = 40;

    private final RunningHubgate hubgate;
    private Stage stage;

    CredentialPoolST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        stage = Stage.of(hubgate, 1);
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    private long visitsWith(String key) {
        return visitsWith(key, stage);
    }

    private static long visitsWith(String key, Stage stage) {
        return stage.fleet().get(0).visits().stream()
                .filter(visit -> visit.key().equals(key))
                .count();
    }

    @Test
    void sharesTheWork() {
        hubgate.admin().operatorCredential(stage.fleet().get(0).name(), "second", SECOND);
        for (int times = 0; times < TIMES; times++) {
            stage.answered(stage.ask(), 0, "only_provider");
        }
        // Were each chosen by a fair coin, fewer than five of forty would come once in three hundred million runs.
        assertThat(visitsWith(FIRST)).isGreaterThanOrEqualTo(5);
        assertThat(visitsWith(SECOND)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void standsInForOneThatIsRefused() throws IOException {
        try (RunningHubgate careful = RunningHubgate.start("refused", Map.of());
                Stage other = Stage.of(careful, 1)) {
            careful.admin().operatorCredential(other.fleet().get(0).name(), "refused", "sk-bad-operator");
            for (int times = 0; times < TIMES; times++) {
                Seen seen = other.ask();
                assertThat(seen.ok()).as(seen.toString()).isTrue();
            }
            assertThat(visitsWith("sk-bad-operator", other)).isBetween(1L, 3L);
        }
    }
}
