package dev.hubgate.system.replay;

import dev.hubgate.system.running.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Each exchange goes through one Hubgate to a raw client, {@code openai-java}, Python's and Node's {@code openai}. The seed
 * of all cuts is printed; {@code -Dhubgate.replay.seed} sets it.
 */
@Tag("replay")
@TestInstance(Lifecycle.PER_CLASS)
class ReplayST {
    private final long seed =
            Long.getLong("hubgate.replay.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private Stage stage;

    @BeforeAll
    void start() throws IOException {
        System.out.println("replay: -Dhubgate.replay.seed=" + seed);
        stage = new Stage();
    }

    @AfterAll
    void stop() throws IOException {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> handWritten() throws IOException, InterruptedException {
        return tests("hand-written", Recordings.ownOnes(), Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> recorded(TestReporter reporter) throws IOException, InterruptedException {
        Optional<List<Recording>> recordings = Recordings.recorded();
        return recordings.isPresent()
                ? tests("recorded", recordings.get(), Optional.of(reporter))
                : Stream.of(notRun("the replay of recorded exchanges: " + Recordings.REFERENCE
                        + " does not name a folder with providers/fixtures"));
    }

    private Stream<DynamicTest> tests(String name, List<Recording> recordings, Optional<TestReporter> reporter)
            throws IOException, InterruptedException {
        var replay = new Replay(stage, seed);
        Findings findings = replay.run(recordings);
        System.out.println(findings.report());
        Files.writeString(TestPlaces.target("replay/" + name + ".txt"), findings.report());
        reporter.ifPresent(to -> {
            to.publishEntry("replayed", String.valueOf(findings.replayed().size()));
            to.publishEntry("matched", String.valueOf(findings.matched()));
            if (!findings.mismatched().isEmpty()) {
                to.publishEntry("mismatched", String.join(" ", findings.mismatched()));
            }
        });
        return Stream.concat(
                replay.clientsNotRun().stream().map(client -> notRun("the replay to " + client)),
                findings.replayed().stream().map(recording -> test(recording, findings.differences(recording))));
    }

    private DynamicTest test(Recording recording, String differences) {
        return DynamicTest.dynamicTest(recording.id(), () -> {
            if (!differences.isEmpty()) {
                throw new AssertionFailedError(recording + ", seed " + seed + "\n" + differences);
            }
        });
    }

    private static DynamicTest notRun(String what) {
        return DynamicTest.dynamicTest(what, () -> {
            throw new TestAbortedException(what);
        });
    }
}
