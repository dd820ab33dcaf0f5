package dev.hubgate.system.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;

/** Answers chats as their scripts say, each in the tongue in which it was asked. */
final class ChatDesk {
    static final Duration BEFORE_A_CUT = Duration.ofMillis(200);

    private static final int ALL = Integer.MAX_VALUE;
    private static final Directive SIX_AT_ONCE = Directive.parse("chunks", "6 delay=0");

    private final Failures failures = new Failures();
    private final Queue<String> protests = new ConcurrentLinkedQueue<>();

    /** What was refused since it was not as the vendor wants it, each with its path. */
    List<String> protests() {
        return List.copyOf(protests);
    }

    void handle(Exchange exchange, Tongue tongue) throws IOException, InterruptedException {
        ChatRequest request;
        try {
            request = tongue.read(exchange.call());
        } catch (Protest protest) {
            protests.add(exchange.call().path() + ": " + protest.getMessage());
            Failures.refuse(exchange, tongue, protest.status(), protest.getMessage(), Map.of());
            return;
        }
        String text = request.conversation().lastUserMessage();
        Script script = Script.of(request.model(), text);
        exchange.pause(Duration.ofMillis(
                script.find("wait").map(wait -> wait.number(0)).orElse(0)));
        if (failures.answered(exchange, tongue, script, text)) {
            return;
        }
        ChatAnswer answer = ChatAnswer.to(request, script);
        if (script.has("broken")) {
            new Sabotage(exchange, tongue, request, answer)
                    .play(script.find("broken").orElseThrow().value());
        } else if (request.streamed()) {
            stream(exchange, tongue, script, request, answer);
        } else {
            whole(exchange, script, tongue.whole(request, answer));
        }
    }

    private static void whole(Exchange exchange, Script script, byte[] body) throws IOException {
        if (script.has("cut")) {
            exchange.answerHalf("application/json", body);
        } else if (script.has("gzip") && accepts(exchange, "gzip")) {
            exchange.answer(200, "application/json", gzip(body), Map.of("content-encoding", "gzip"));
        } else {
            exchange.answer(200, "application/json", body, Map.of("openai-processing-ms", "1"));
        }
    }

    private static void stream(Exchange exchange, Tongue tongue, Script script, ChatRequest request, ChatAnswer answer)
            throws IOException, InterruptedException {
        Directive rhythm = script.find("chunks").orElse(SIX_AT_ONCE);
        List<byte[]> events = tongue.events(request, answer, rhythm.number(6));
        int cutAfter = script.find("cut").map(cut -> cut.option("after", 1)).orElse(ALL);
        Directive error = script.find("error").orElse(Directive.parse("error", "after=" + ALL));
        exchange.startStream(tongue.streamType());
        for (int sent = 0; sent < events.size() - 1; sent++) {
            if (sent >= cutAfter) {
                // Else what came before might not be read any more.
                exchange.pause(BEFORE_A_CUT);
                exchange.cut();
                return;
            }
            if (sent >= error.option("after", 0)) {
                int status = error.option("status", 500);
                exchange.endStream(tongue.failure(status, Failures.message(status)));
                return;
            }
            exchange.piece(events.get(sent));
            exchange.pause(Duration.ofMillis(rhythm.option("delay", 0)));
        }
        exchange.endStream(events.getLast());
    }

    /** Who names no encoding accepts each. */
    private static boolean accepts(Exchange exchange, String encoding) {
        return exchange.call().header("accept-encoding").orElse(encoding).contains(encoding);
    }

    static byte[] gzip(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
