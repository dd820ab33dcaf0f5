package dev.hubgate.system.upstream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's Messages, at Anthropic or on Vertex. */
final class AnthropicTongue implements Tongue {
    private static final Pattern ON_VERTEX =
            Pattern.compile("/v1/projects/[^/]+/locations/[^/]+/publishers/anthropic/models/([^/:]+):"
                    + "(rawPredict|streamRawPredict)");

    private final GoogleAccount account;

    AnthropicTongue(GoogleAccount account) {
        this.account = account;
    }

    @Override
    public boolean hears(UpstreamCall call) {
        return call.path().equals("/v1/messages")
                || ON_VERTEX.matcher(call.path()).matches();
    }

    @Override
    public ChatRequest read(UpstreamCall call) {
        Matcher vertex = ON_VERTEX.matcher(call.path());
        if (vertex.matches()) {
            account.admit(call);
            boolean streamed = vertex.group(2).equals("streamRawPredict");
            return new AnthropicReading(Strict.body(call), Optional.of(vertex.group(1)), streamed).read();
        }
        if (!call.header("x-api-key").orElse("").startsWith("sk-")
                || call.header("authorization").isPresent()) {
            throw Protest.stranger(401, "invalid x-api-key");
        }
        if (!call.header("anthropic-version").equals(Optional.of("2023-06-01"))) {
            throw Protest.at("anthropic-version", "header is required");
        }
        return new AnthropicReading(Strict.body(call), Optional.empty(), false).read();
    }

    @Override
    public byte[] whole(ChatRequest request, ChatAnswer answer) {
        return Sse.bytes(new AnthropicAnswer(answer).whole().toString());
    }

    @Override
    public List<byte[]> events(ChatRequest request, ChatAnswer answer, int pieces) {
        return new AnthropicAnswer(answer).events(pieces);
    }

    @Override
    public Refused refusal(int status, String message) {
        return new Refused(Sse.bytes(error(status, message).toString()), Map.of("request-id", "req_of_the_provider"));
    }

    @Override
    public byte[] failure(int status, String message) {
        return Sse.named("error", error(status, message));
    }

    private static ObjectNode error(int status, String message) {
        ObjectNode error = Sse.object().put("type", "error");
        error.putObject("error").put("type", type(status)).put("message", message);
        return error.put("request_id", "req_of_the_provider");
    }

    private static String type(int status) {
        return switch (status) {
            case 400 -> "invalid_request_error";
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 503, 529 -> "overloaded_error";
            default -> "api_error";
        };
    }
}
