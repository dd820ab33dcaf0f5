package dev.hubgate.firewall.pattern;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Sample;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prints how long a scan takes, by hand and on one thread; the bound is far above what is measured. */
class SpeedTest {
    @Test
    void aPromptIsScannedInMicroseconds() {
        var all = Reference.samples("gen_pii28").stream().map(Sample::text).collect(Collectors.joining("\n\n"));
        for (int size : new int[] {2048, 65_536}) {
            long[] times = measure(all, size);
            System.out.printf(
                    "scan of %d characters: p50 %.1f us, p99 %.1f us%n",
                    size, times[times.length / 2] / 1e3, times[times.length * 99 / 100] / 1e3);
            assertTrue(
                    times[times.length / 2] < 5_000L * size, "p50 in ns of " + size + " is " + times[times.length / 2]);
        }
    }

    private static long[] measure(String all, int size) {
        var scanner = new Scanner();
        int texts = all.length() / size;
        int found = 0;
        for (int round = 0; round < 8_000_000 / size; round++) {
            found += scanner.scan(all.substring(round % texts * size, (round % texts + 1) * size))
                    .size();
        }
        long[] times = new long[2_000_000 / size * 2];
        for (int round = 0; round < times.length; round++) {
            var text = all.substring(round % texts * size, (round % texts + 1) * size);
            long begin = System.nanoTime();
            found += scanner.scan(text).size();
            times[round] = System.nanoTime() - begin;
        }
        assertTrue(found > 0);
        Arrays.sort(times);
        return times;
    }
}
