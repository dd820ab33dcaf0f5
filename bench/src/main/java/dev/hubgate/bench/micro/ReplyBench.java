package dev.hubgate.bench.micro;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.door.ReplyHeaders;
import dev.hubgate.gateway.failure.ErrorWriter;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What every reply carries: its trace, its headers, its record; and the envelope of an error. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplyBench {

    private final ReplyHeaders headers = new ReplyHeaders("x-hub");
    private final Trace answered = answered();
    private final Failure failure = Failure.invalidApiKey("This API key is unknown or was revoked.");

    private static Trace answered() {
        var trace = new Trace("/v1/chat/completions");
        trace.identified(new RequestRecord.Who("ten_1", "prj_1", "key_1"));
        trace.asked(false, Settings.FIRST_MODEL);
        trace.routed(new RequestRecord.Route("model-0", "provider0", "native-0", "forced", 1, "managed", null));
        trace.held(1_000_000);
        trace.used(RequestRecord.Usage.ofText(420, 150, "provider"), 153_000, RequestRecord.Worth.UNKNOWN);
        trace.firstByte();
        return trace;
    }

    @Benchmark
    public Trace trace() {
        return new Trace("/v1/chat/completions");
    }

    @Benchmark
    public void headers(Blackhole sink) {
        headers.write(answered, (name, value) -> {
            sink.consume(name);
            sink.consume(value);
        });
    }

    @Benchmark
    public RequestRecord record() {
        return answered.record();
    }

    @Benchmark
    public byte[] error() {
        return ErrorWriter.write(failure, answered.requestId());
    }
}
