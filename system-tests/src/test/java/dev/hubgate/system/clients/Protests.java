package dev.hubgate.system.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.RunningHubgate;
import org.junit.jupiter.api.DynamicTest;

/** What providers refused of all that a suite asked for, since it was not in their format. */
final class Protests {
    private Protests() {}

    /** To be run after the suite. */
    static DynamicTest none(RunningHubgate hubgate, String suite) {
        return DynamicTest.dynamicTest(
                suite + ": nothing was sent that a provider refuses",
                () -> assertThat(hubgate.upstream().protests()).isEmpty());
    }
}
