package dev.hubgate.bench.translation;

import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.flow.Front;
import dev.hubgate.gateway.openai.OpenAiFront;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** An event of a stream of 2,000: from the provider's bytes to the client's. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StreamBench {

    private static final int EVENTS = 2_000;

    /** What is streamed. */
    public enum Content {
        TEXT,
        CALL
    }

    @Param
    private Content content;

    private final Front front = new OpenAiFront(Purpose.CONVERSATION, RequestReader::chat);
    private Provider provider;
    private ChatRequest request;
    private List<byte[]> events;
    private byte[] stream;

    /** Makes the stream and sees that all of it arrives. */
    @Setup
    public void make(Target target) throws IOException {
        provider = target.provider();
        request = provider.fitted(Asked.LARGE.body());
        var said = Said.of(EVENTS);
        var wire = content == Content.TEXT
                ? provider.wire().text(said.pieces())
                : provider.wire().call(said);
        stream = provider.stream(wire);
        events = wire.stream()
                .filter(event -> event.data().startsWith("{"))
                .map(WireEvent::bytes)
                .toList();
        check(said);
    }

    private void check(Said said) throws IOException {
        var fold = new ReplyFold();
        var understood = provider.events(request);
        var frames = provider.frames(stream);
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
            understood.accept(frame, fold);
        }
        understood.end(fold);
        var reply = fold.reply().choices().getFirst().said();
        var whole = content == Content.TEXT
                ? said.text().equals(reply.content())
                : Json.read(reply.calls().getFirst().arguments())
                        .get("text")
                        .stringValue()
                        .equals(said.text());
        if (!whole) {
            throw new IllegalStateException("the stream does not say what it should");
        }
    }

    @Benchmark
    @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
    @OperationsPerInvocation(EVENTS)
    public byte[] copy() {
        return stream.clone();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void parse(Blackhole sink) {
        for (var event : events) {
            sink.consume(Json.readForeign(event));
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void frames(Blackhole sink) throws IOException {
        var frames = provider.frames(stream);
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
            sink.consume(frame);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void translate(Blackhole sink) throws IOException {
        var understood = provider.events(request);
        var chunks = front.chunks(request);
        var frames = provider.frames(stream);
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
            understood.accept(frame, event -> chunks.write(event, sink::consume));
        }
        understood.end(event -> chunks.write(event, sink::consume));
        chunks.done(sink::consume);
    }
}
