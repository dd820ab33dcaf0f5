package dev.hubgate.bench.translation;

import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.flow.Front;
import dev.hubgate.gateway.openai.OpenAiFront;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/** A whole reply of 8 KB, text and two calls: read and written. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WholeBench {

    private static final int TEXT_CHARS = 5_500;
    private static final int ARGUMENT_CHARS = 1_000;

    private final Front front = new OpenAiFront(Purpose.CONVERSATION, RequestReader::chat);
    private Provider provider;
    private ChatRequest request;
    private byte[] body;

    /** Makes the reply and sees that all of it arrives. */
    @Setup
    public void make(Target target) {
        provider = target.provider();
        request = provider.fitted(Asked.LARGE.body());
        var text = Said.text(TEXT_CHARS);
        body = provider.wire()
                .whole(text, Said.arguments(Said.text(ARGUMENT_CHARS)))
                .getBytes(StandardCharsets.UTF_8);
        var message = Json.read(translated()).path("choices").path(0).path("message");
        if (!text.equals(message.path("content").asString(""))
                || message.path("tool_calls").size() != 2) {
            throw new IllegalStateException("the reply does not say what it should");
        }
    }

    @Benchmark
    @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
    public byte[] copy() {
        return body.clone();
    }

    @Benchmark
    public JsonNode parse() {
        return Json.readForeign(body);
    }

    @Benchmark
    public byte[] translate() {
        return translated();
    }

    private byte[] translated() {
        var reply = provider.dialect().read(request, provider.offer(), body);
        return front.whole(request, reply, reply.usage());
    }
}
