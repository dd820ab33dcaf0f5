package dev.hubgate.gateway.sandbox;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests by rule, without any model. */
public final class Sandbox {

    private static final long EVENT_MS = 12;
    private static final String JSON = Framing.WHOLE.mediaType();

    private Sandbox() {}

    /**
     * What a provider of OpenAI's format would answer, status and bytes.
     *
     * @param call breaks the answer off when cancelled
     */
    public static Answer answer(WireRequest request, Call call) {
        var answer = answer(request);
        call.onCancel(answer::close);
        return answer;
    }

    private static Answer answer(WireRequest request) {
        var body = (ObjectNode) Json.read(request.body());
        if (request.url().endsWith("/embeddings")) {
            return SandboxEmbeddings.isTooMuch(body) ? refused() : whole(SandboxEmbeddings.reply(body));
        }
        var chat = new SandboxChat(body);
        return request.isStreamed() ? streamed(chat.chunks()) : whole(chat.reply());
    }

    private static Answer whole(ObjectNode reply) {
        return Answer.of(200, JSON, new ByteArrayInputStream(Json.write(reply)));
    }

    private static Answer refused() {
        var error = Json.object()
                .put("message", "These are too many inputs, or too many dimensions for so many inputs.")
                .put("param", "input");
        return Answer.of(
                400, JSON, new ByteArrayInputStream(Json.write(Json.object().set("error", error))));
    }

    private static Answer streamed(Stream<ObjectNode> chunks) {
        var events = Stream.concat(chunks.map(Json.MAPPER::writeValueAsString), Stream.of("[DONE]"));
        return Answer.of(
                200,
                Framing.SSE.mediaType(),
                new PacedStream(events.map(Sandbox::event).iterator(), EVENT_MS));
    }

    private static byte[] event(String data) {
        return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
