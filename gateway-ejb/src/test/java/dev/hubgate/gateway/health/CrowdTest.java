package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads at once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrowdTest {

    private static final int THREADS = 8;
    private static final int PAIR = 2;
    private static final int MOST = 5;

    /** A visit, and where it is counted while it lasts. */
    private record Out(Visit visit, AtomicInteger count) {}

    private final AtomicLong nowNanos = new AtomicLong();
    private final Health health = new Health(MOST, nowNanos::get, () -> 0.5);

    @Test
    void exactlyOneOfManyTries() throws InterruptedException, ExecutionException {
        var offer = Ward.offer();
        for (var i = 0; i < 5; i++) {
            health.enter(offer).failed(Ward.BROKEN);
        }
        var rounds = 2_000;
        var tries = new AtomicInteger();
        var meeting = new AtomicInteger();
        together(PAIR, thread -> {
            for (var round = 0; round < rounds; round++) {
                if (thread == 0) {
                    nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
                }
                meet(meeting, 3 * round + 1);
                var visit = health.enter(offer);
                if (visit != null) {
                    tries.incrementAndGet();
                }
                meet(meeting, 3 * round + 2);
                if (visit != null) {
                    end(visit, round % 2 == 0 ? 1 : 2);
                }
                meet(meeting, 3 * round + 3);
            }
            return null;
        });
        assertThat(tries).hasValue(rounds);
        assertThat(health.atWork()).isEmpty();
    }

    @Test
    void placesAreGivenBackWhateverHappens() throws InterruptedException, ExecutionException {
        var offers = List.of(Ward.offer(), Ward.offer("acme", null, "small"), Ward.offer("acme", "cred_1", "large"));
        var atWork = List.of(new AtomicInteger(), new AtomicInteger());
        var most = new AtomicInteger();
        var visits = new AtomicInteger();
        together(THREADS, thread -> {
            var random = RandomGenerator.of("L64X128MixRandom");
            var out = new ArrayList<Out>();
            for (var i = 0; i < 50_000; i++) {
                nowNanos.addAndGet(random.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
                var offer = offers.get(random.nextInt(offers.size()));
                var visit = health.enter(offer);
                if (visit != null) {
                    visits.incrementAndGet();
                    var count = atWork.get(offer.upstream().own() ? 1 : 0);
                    most.accumulateAndGet(count.incrementAndGet(), Math::max);
                    out.add(new Out(visit, count));
                }
                while (out.size() > random.nextInt(3)) {
                    var ending = out.removeLast();
                    ending.count().decrementAndGet();
                    end(ending.visit(), random.nextInt(6));
                    end(ending.visit(), random.nextInt(6));
                    ending.visit().abandoned();
                }
            }
            out.forEach(left -> left.count().decrementAndGet());
            out.forEach(left -> left.visit().abandoned());
            return null;
        });
        assertThat(visits).hasValueGreaterThan(1_000);
        assertThat(most).hasValueBetween(1, MOST);
        assertThat(health.atWork()).isEmpty();
        nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(70));
        for (var offer : offers) {
            health.enter(offer).succeeded(0, 0, 0);
            assertThat(health.of(offer)).isEqualTo(Standing.READY);
        }
    }

    @Test
    void aVisitEndedByManyEndsOnce() throws InterruptedException, ExecutionException {
        var offer = Ward.offer();
        var barrier = new CyclicBarrier(THREADS);
        var shared = new Visit[1];
        var stays = health.enter(offer);
        together(THREADS, thread -> {
            for (var round = 0; round < 1_000; round++) {
                if (barrier.await() == 0) {
                    shared[0] = health.enter(offer);
                }
                barrier.await();
                shared[0].abandoned();
            }
            return null;
        });
        assertThat(health.atWork()).containsValue(1);
        stays.abandoned();
        assertThat(health.atWork()).isEmpty();
    }

    private static void end(Visit visit, int how) {
        switch (how) {
            case 0 -> visit.succeeded(1, 2, 3);
            case 1 -> visit.failed(Ward.BROKEN);
            case 2 -> visit.abandoned();
            case 3 -> visit.failed(Failure.providerRateLimited("acme", 0));
            case 4 -> visit.answered();
            default -> visit.failed(Ward.WRONG);
        }
    }

    /** Waits awake, so that both go on within some nanoseconds and not when somebody wakes them. */
    private static void meet(AtomicInteger meeting, int times) {
        meeting.incrementAndGet();
        for (var looks = 1; meeting.get() < PAIR * times; looks++) {
            if (looks % 10_000 == 0) {
                LockSupport.parkNanos(1_000);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    private interface Part {
        Void play(int thread) throws Exception;
    }

    private static void together(int count, Part part) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var parts = IntStream.range(0, count)
                    .mapToObj(thread -> (Callable<Void>) () -> part.play(thread))
                    .toList();
            for (var played : threads.invokeAll(parts)) {
                played.get();
            }
        }
    }
}
