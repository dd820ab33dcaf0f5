package dev.hubgate.system.replay;

import dev.hubgate.system.foreign.NodeSuite;
import dev.hubgate.system.foreign.PythonSuite;
import dev.hubgate.system.running.Books;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Replays recordings to all clients, several times with other cuts to those that are cheap. */
final class Replay {
    private static final int AT_ONCE = 4;
    private static final Map<String, Integer> SEEDS = Map.of("raw", 3, "java", 2, "python", 1, "node", 1);

    private final Stage stage;
    private final long seed;
    private final List<String> clientsNotRun = new ArrayList<>();

    Replay(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
    }

    Findings run(List<Recording> recordings) throws IOException, InterruptedException {
        var findings = new Findings();
        List<Recording> replayable = new ArrayList<>();
        for (Recording recording : recordings) {
            Reach.obstacle(recording)
                    .ifPresentOrElse(
                            reason -> findings.notReplayed(recording, reason), () -> replayable.add(recording));
        }
        stage.prepare(replayable);
        inProcess("raw", replayable, new RawClient(stage)).forEach(findings::add);
        try (var sdk = new JavaClient(stage)) {
            inProcess("java", replayable, sdk).forEach(findings::add);
        }
        foreign("python", replayable, (asked, answered) -> PythonSuite.script("replay.py", asked, answered), findings);
        foreign(
                "node",
                replayable,
                (asked, answered) -> new NodeSuite("node", "replay").script("replay.mjs", asked, answered),
                findings);
        settled();
        return findings;
    }

    /** The clients that could not run, each with the reason. */
    List<String> clientsNotRun() {
        return clientsNotRun;
    }

    private List<ReplayCase> cases(String client, List<Recording> recordings) {
        List<ReplayCase> cases = new ArrayList<>();
        for (Recording recording : recordings) {
            for (int round = 0; round < SEEDS.get(client); round++) {
                long own = Objects.hash(seed, recording.id(), client) + (long) round;
                cases.add(new ReplayCase(recording, client, own));
            }
        }
        return cases;
    }

    private List<Outcome> inProcess(String name, List<Recording> recordings, ReplayClient client)
            throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Outcome>> running = cases(name, recordings).stream()
                    .map(one -> pool.submit(() -> client.replay(one)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } catch (ExecutionException broken) {
            throw new AssertionError(name + " could not replay", broken.getCause());
        }
    }

    private void foreign(String name, List<Recording> recordings, ForeignClient.Script script, Findings findings)
            throws IOException {
        var run = new ForeignClient(stage, name, script).replay(cases(name, recordings));
        run.notRun().ifPresent(reason -> clientsNotRun.add(name + ": " + reason));
        run.outcomes().forEach(findings::add);
    }

    /** Nothing is held any more, the books balance, and whoever was refused has paid nothing. */
    private void settled() {
        Duration patience = Duration.ofSeconds(10);
        Books.settled(stage.admin(), stage.paying(), patience).balanced();
        var refused = Books.settled(stage.admin(), stage.refused(), patience).wallet();
        if (refused.balance() != stage.credits()) {
            throw new AssertionError("refused requests were charged " + (stage.credits() - refused.balance()));
        }
    }
}
