package dev.hubgate.bench.firewall;

import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.redaction.StreamRestorer;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.reply.ReplyScan;
import dev.hubgate.firewall.reply.StreamScan;
import dev.hubgate.firewall.text.Detector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One event of a streamed reply: about a token of four letters. Every twentieth has a placeholder in it, cut in two. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StreamBench {

    private static final int LENGTH = 32_768;
    private static final int VALUES = 20;

    @Param({"prose", "dense"})
    String text;

    private final Detector detector = new Detector(Names.shipped());
    private final Vault vault = new Vault(Set.of());
    private final List<String> events = new ArrayList<>();
    private Restorer restorer;
    private StreamRestorer restoring;
    private StreamScan scanning;
    private int turn;

    @Setup(Level.Trial)
    public void write() {
        var told = Prompts.of(text, LENGTH, 1);
        var random = new Random(1);
        var placeholders = new ArrayList<String>();
        for (int i = 0; i < VALUES; i++) {
            placeholders.add(vault.placeholder("PERSON", "Person No " + i));
        }
        for (int from = 0; from < told.length(); ) {
            int to = Math.min(told.length(), from + 1 + random.nextInt(7));
            var event = told.substring(from, to);
            if (random.nextInt(20) == 0) {
                var placeholder = placeholders.get(random.nextInt(VALUES));
                events.add(event + placeholder.substring(0, 5));
                event = placeholder.substring(5);
            }
            events.add(event);
            from = to;
        }
        restorer = Restorer.of(vault);
        begin();
    }

    private void begin() {
        turn = 0;
        restoring = restorer.stream(false);
        scanning = new ReplyScan(detector, Policy.DEFAULT, vault, Duration.ofSeconds(10)).stream("x", false);
    }

    private String next() {
        if (turn == events.size()) {
            begin();
        }
        return events.get(turn++);
    }

    @Benchmark
    public String restored() {
        return restoring.next(next());
    }

    @Benchmark
    public String scanned() {
        return scanning.next(next());
    }
}
