package dev.hubgate.bench.translation;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.WireRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/** A request: read, checked, fitted and written in a provider's format. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 8, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestBench {

    @Param
    private Asked content;

    private byte[] body;

    /** Makes the request. */
    @Setup
    public void make() {
        body = content.body();
    }

    @Benchmark
    @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
    public byte[] copy() {
        return body.clone();
    }

    @Benchmark
    public JsonNode parse() {
        return Json.read(body);
    }

    @Benchmark
    public WireRequest translate(Target target) {
        return target.provider().request(body);
    }
}
