package dev.hubgate.bench.firewall;

import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.pattern.Scanner;
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

/** Each recogniser alone. The text changes from call to call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoomsBench {

    private static final int TEXTS = 16;

    @Param({"prose", "dense"})
    String text;

    @Param("65536")
    int size;

    private final Scanner scanner = new Scanner();
    private final Names names = Names.shipped();
    private final Injection injection = new Injection();
    private final String[] texts = new String[TEXTS];
    private int turn;

    @Setup(Level.Trial)
    public void write() {
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = Prompts.of(text, size, i);
        }
    }

    private String next() {
        turn = (turn + 1) % TEXTS;
        return texts[turn];
    }

    @Benchmark
    public Object scanner() {
        return scanner.scan(next(), Sensitivity.BALANCED);
    }

    @Benchmark
    public Object names() {
        return names.find(next());
    }

    @Benchmark
    public double injection() {
        return injection.score(next());
    }
}
