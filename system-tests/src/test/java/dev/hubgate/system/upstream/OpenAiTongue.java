package dev.hubgate.system.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions. */
final class OpenAiTongue implements Tongue {

    @Override
    public boolean hears(UpstreamCall call) {
        return call.path().equals("/v1/chat/completions");
    }

    @Override
    public ChatRequest read(UpstreamCall call) {
        return new OpenAiReading(call.json()).read();
    }

    @Override
    public byte[] whole(ChatRequest request, ChatAnswer answer) {
        return Sse.bytes(new OpenAiAnswer(answer, request.choices()).whole().toString());
    }

    @Override
    public List<byte[]> events(ChatRequest request, ChatAnswer answer, int pieces) {
        boolean withUsage = request.wantsUsage() && answer.usage() != null;
        var writer = new OpenAiAnswer(answer, request.choices());
        List<JsonNode> chunks = new ArrayList<>(writer.chunks(pieces, withUsage));
        if (withUsage) {
            chunks.add(writer.usageChunk());
        }
        return Stream.concat(chunks.stream().map(Sse::data), Stream.of(Sse.bytes("data: [DONE]\n\n")))
                .toList();
    }

    @Override
    public Refused refusal(int status, String message) {
        return new Refused(
                error(status, message).toString().getBytes(StandardCharsets.UTF_8),
                Map.of("x-request-id", "req_of_the_provider"));
    }

    @Override
    public byte[] failure(int status, String message) {
        return Sse.data(error(status, message));
    }

    private static ObjectNode error(int status, String message) {
        ObjectNode envelope = Sse.object();
        envelope.putObject("error")
                .put("message", message)
                .put("type", status < 500 ? "invalid_request_error" : "server_error")
                .put("param", status == 400 ? "temperature" : null)
                .put("code", code(status));
        return envelope;
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "invalid_value";
            case 401 -> "invalid_api_key";
            case 404 -> "model_not_found";
            case 429 -> "rate_limit_exceeded";
            case 503 -> "server_is_overloaded";
            default -> "server_error";
        };
    }
}
