package dev.hubgate.system.routing;

import dev.hubgate.system.running.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Many clients at once ask a fleet whose providers follow a script. Phases go by the number of requests, and no request
 * leaves before its time: a fast machine gets no shorter phases than breakers need, a slow one longer ones.
 *
 * @param requests in each phase
 * @param pause at the least between two requests of all clients together
 * @param atEnd is told the number of each phase when it ends, before its providers behave otherwise
 */
record Campaign(Fleet fleet, List<Phase> script, int requests, int clients, Duration pause, IntConsumer atEnd) {

    /**
     * One request of it.
     *
     * @param phase its number in the script
     * @param tenant whose it was, by number
     */
    record Shot(int phase, int tenant, Seen seen) {}

    /**
     * Plays the script to its end. Every second request is a stream.
     *
     * @param callers one of them each in turn, so that one that is named twice asks twice as often
     * @param tenants the number of each caller's tenant
     */
    List<Shot> run(List<Endpoint> callers, List<Integer> tenants) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        List<Shot> shots = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Shot>>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(pool.submit(() -> client(next, start, callers, tenants)));
            }
            for (Future<List<Shot>> client : running) {
                shots.addAll(client.get());
            }
        }
        atEnd.accept(script.size() - 1);
        return shots;
    }

    private List<Shot> client(AtomicInteger next, long start, List<Endpoint> callers, List<Integer> tenants)
            throws IOException, InterruptedException {
        List<Shot> own = new ArrayList<>();
        int total = requests * script.size();
        for (int number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
            awaitTurn(start + number * pause.toNanos());
            int phase = number / requests;
            if (number % requests == 0) {
                if (phase > 0) {
                    atEnd.accept(phase - 1);
                }
                enter(script.get(phase));
            }
            int turn = number % callers.size();
            Asked asked = Asked.of(fleet.open());
            // The callers' number must be odd: then each of them streams every second time.
            Seen seen = Seen.of(callers.get(turn), number % 2 == 0 ? asked : asked.streamed());
            own.add(new Shot(phase, tenants.get(turn), seen));
        }
        return own;
    }

    private void enter(Phase phase) throws IOException {
        for (int place = 0; place < fleet.providers().size(); place++) {
            fleet.get(place).take(phase.of(place));
        }
    }

    private static void awaitTurn(long at) throws InterruptedException {
        long left = at - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
