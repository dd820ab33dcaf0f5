package dev.hubgate.bench.micro;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.RequestReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From bytes to a checked request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestReaderBench {

    @Param({"2048", "65536"})
    private int bytes;

    private byte[] body;

    @Setup
    public void make() {
        body = Bodies.chat(Settings.FIRST_MODEL, bytes);
    }

    @Benchmark
    public ChatRequest chat() {
        return RequestReader.chat(RequestReader.tree(body));
    }
}
