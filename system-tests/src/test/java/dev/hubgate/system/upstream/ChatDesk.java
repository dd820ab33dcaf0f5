package dev.hubgate.system.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers chat completions as their script says. */
final class ChatDesk implements LoopbackServer.Handler {
    private static final int ALL = Integer.MAX_VALUE;
    private static final Directive SIX_AT_ONCE = Directive.parse("chunks", "6 delay=0");

    private final Failures failures = new Failures();

    @Override
    public void handle(Exchange exchange) throws IOException, InterruptedException {
        var request = new ChatRequest(exchange.call().json());
        Script script = Script.of(request.model(), request.lastUserMessage());
        exchange.pause(Duration.ofMillis(
                script.find("wait").map(wait -> wait.number(0)).orElse(0)));
        if (failures.answered(exchange, script, request.lastUserMessage())) {
            return;
        }
        var writer = new AnswerWriter(ChatAnswer.to(request, script), request.choices());
        if (request.streamed()) {
            stream(exchange, script, writer, request.wantsUsage() && !script.has("no-usage"));
        } else {
            whole(exchange, script, writer.whole());
        }
    }

    private static void whole(Exchange exchange, Script script, ObjectNode completion) throws IOException {
        if (script.has("no-usage")) {
            completion.remove("usage");
        }
        byte[] body = completion.toString().getBytes(StandardCharsets.UTF_8);
        if (script.has("cut")) {
            exchange.answerHalf("application/json", body);
        } else if (script.has("gzip") && accepts(exchange, "gzip")) {
            exchange.answer(200, "application/json", gzip(body), Map.of("content-encoding", "gzip"));
        } else {
            exchange.answer(200, "application/json", body, Map.of("openai-processing-ms", "1"));
        }
    }

    private static void stream(Exchange exchange, Script script, AnswerWriter writer, boolean withUsage)
            throws IOException, InterruptedException {
        Directive rhythm = script.find("chunks").orElse(SIX_AT_ONCE);
        List<ObjectNode> chunks = writer.chunks(rhythm.number(6), withUsage);
        int cutAfter = script.find("cut").map(cut -> cut.option("after", 1)).orElse(ALL);
        int errorAfter =
                script.find("error").map(error -> error.option("after", 0)).orElse(ALL);
        exchange.startStream("text/event-stream; charset=utf-8");
        for (int sent = 0; sent < chunks.size(); sent++) {
            if (sent >= cutAfter) {
                exchange.cut();
                return;
            }
            if (sent >= errorAfter) {
                exchange.endStream(event(Failures.error(500, "server_error")));
                return;
            }
            exchange.send(event(chunks.get(sent)));
            exchange.pause(Duration.ofMillis(rhythm.option("delay", 0)));
        }
        if (withUsage) {
            exchange.send(event(writer.usageChunk()));
        }
        exchange.endStream("data: [DONE]\n\n");
    }

    /** Who names no encoding accepts each. */
    private static boolean accepts(Exchange exchange, String encoding) {
        return exchange.call().header("accept-encoding").orElse(encoding).contains(encoding);
    }

    private static String event(JsonNode data) {
        return "data: " + data + "\n\n";
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
