package dev.hubgate.bench.micro;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.access.Doorkeeper;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.store.access.KeyText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Telling whose key it is: checksum, keyed hash, look-up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DoorkeeperBench {

    private final KeyText key = KeyText.mint(KeyText.Kind.PROJECT);
    private final Directory directory = Settings.directory(key);
    private final Doorkeeper doorkeeper = new Doorkeeper(Settings.masterKey());
    private final String known = "Bearer " + key.value();
    private final String unknown =
            "Bearer " + KeyText.mint(KeyText.Kind.PROJECT).value();
    private final String mistyped = "Bearer oah_0123456789012345678901234567890123456";

    @Benchmark
    public Caller known() {
        return doorkeeper.identify(known, directory);
    }

    @Benchmark
    public Caller unknown() {
        return doorkeeper.identify(unknown, directory);
    }

    @Benchmark
    public Caller mistyped() {
        return doorkeeper.identify(mistyped, directory);
    }
}
