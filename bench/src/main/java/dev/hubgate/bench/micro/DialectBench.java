package dev.hubgate.bench.micro;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.dialect.ModelReply;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.WireRequest;
import dev.hubgate.store.access.KeyText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The OpenAI dialect, whole requests and answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DialectBench {

    private static final int MAX_TOKENS = 1_024;

    @Param({"2048", "65536"})
    private int bytes;

    private final OpenAiDialect dialect = new OpenAiDialect();
    private final Offer offer = Settings.directory(KeyText.mint(KeyText.Kind.PROJECT))
            .forced(Settings.FIRST_MODEL)
            .orElseThrow();
    private ModelRequest request;
    private byte[] reply;

    @Setup
    public void make() {
        request = RequestReader.chat(Bodies.chat(bytes, false));
        reply = Bodies.reply(bytes);
    }

    @Benchmark
    public WireRequest write() {
        return dialect.write(request, offer, MAX_TOKENS);
    }

    @Benchmark
    public ModelReply read() {
        return dialect.read(request, offer, reply);
    }
}
