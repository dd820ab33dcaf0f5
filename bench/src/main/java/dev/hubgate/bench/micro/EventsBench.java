package dev.hubgate.bench.micro;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.relay.SseReader;
import dev.hubgate.store.access.KeyText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.node.ObjectNode;

/** What one event of a stream costs: its lines, its meaning, its bytes for the client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventsBench {

    private static final int EVENTS = 50;

    private final String data = Bodies.event();
    private final byte[] lines = ("data: " + data + "\n\n").repeat(EVENTS).getBytes(StandardCharsets.UTF_8);
    private final Events events = events();

    private static Events events() {
        ModelRequest request = RequestReader.chat(Bodies.chat(2_048, true));
        var offer = Settings.directory(KeyText.mint(KeyText.Kind.PROJECT))
                .forced(Settings.FIRST_MODEL)
                .orElseThrow();
        return new OpenAiDialect().events(request, offer);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int split() throws IOException {
        var reader = new SseReader(new ByteArrayInputStream(lines));
        int chars = 0;
        for (var next = reader.next(); next != null; next = reader.next()) {
            chars += next.data().length();
        }
        return chars;
    }

    @Benchmark
    public List<ObjectNode> accept() {
        return events.accept(data);
    }

    @Benchmark
    public byte[] acceptAndWrite() {
        return Json.write(events.accept(data).getFirst());
    }
}
