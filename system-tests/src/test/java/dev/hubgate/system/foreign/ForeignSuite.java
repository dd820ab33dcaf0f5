package dev.hubgate.system.foreign;

import dev.hubgate.system.foreign.Command.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs a suite of another runtime and turns its report into JUnit tests. */
public final class ForeignSuite {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ForeignSuite() {}

    static Stream<DynamicTest> run(Command command, Path report) {
        Outcome outcome = command.run(PATIENCE);
        List<ForeignCase> cases = new JUnitReport(report).cases();
        boolean failureSeen = cases.stream().anyMatch(one -> one.failure() != null);
        if (cases.isEmpty() || (outcome.exitCode() != 0 && !failureSeen)) {
            throw new AssertionError("ended with " + outcome.exitCode() + "\n" + outcome.output());
        }
        return cases.stream().map(ForeignCase::asTest);
    }

    static Stream<DynamicTest> notRun(String suite, String reason) {
        return Stream.of(new ForeignCase(suite, null, reason).asTest());
    }
}
