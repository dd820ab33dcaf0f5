package dev.hubgate.system.upstream;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Gemini's generateContent, as an API of its own and on Vertex. */
final class GeminiTongue implements Tongue {
    private static final String METHOD = "([^/:]+):(generateContent|streamGenerateContent\\?alt=sse)";
    private static final Pattern ALONE = Pattern.compile("/v1beta/models/" + METHOD);
    private static final Pattern ON_VERTEX =
            Pattern.compile("/v1/projects/[^/]+/locations/[^/]+/publishers/google/models/" + METHOD);

    private final GoogleAccount account;

    GeminiTongue(GoogleAccount account) {
        this.account = account;
    }

    @Override
    public boolean hears(UpstreamCall call) {
        return ALONE.matcher(call.path()).matches()
                || ON_VERTEX.matcher(call.path()).matches();
    }

    @Override
    public ChatRequest read(UpstreamCall call) {
        Matcher vertex = ON_VERTEX.matcher(call.path());
        if (vertex.matches()) {
            account.admit(call);
            return read(call, vertex, true);
        }
        if (!call.header("x-goog-api-key").orElse("").startsWith("sk-")) {
            throw Protest.stranger(400, "API key not valid. Please pass a valid API key.");
        }
        Matcher alone = ALONE.matcher(call.path());
        if (!alone.matches()) {
            throw new IllegalStateException(call.path());
        }
        return read(call, alone, false);
    }

    private static ChatRequest read(UpstreamCall call, Matcher path, boolean onVertex) {
        boolean streamed = path.group(2).startsWith("stream");
        return new GeminiReading(Strict.body(call), path.group(1), onVertex, streamed).read();
    }

    @Override
    public byte[] whole(ChatRequest request, ChatAnswer answer) {
        return Sse.bytes(new GeminiAnswer(request, answer).whole().toString());
    }

    @Override
    public List<byte[]> events(ChatRequest request, ChatAnswer answer, int pieces) {
        return new GeminiAnswer(request, answer)
                .chunks(pieces).stream().map(GeminiTongue::event).toList();
    }

    /** Its lines end as those of HTTP's headers do. */
    private static byte[] event(ObjectNode chunk) {
        return Sse.bytes("data: " + chunk + "\r\n\r\n");
    }

    @Override
    public Refused refusal(int status, String message) {
        return new Refused(Sse.bytes(error(status, message).toString()), Map.of("server", "ESF"));
    }

    @Override
    public byte[] failure(int status, String message) {
        return event(error(status, message));
    }

    private static ObjectNode error(int status, String message) {
        ObjectNode envelope = Sse.object();
        ObjectNode error = envelope.putObject("error")
                .put("code", status)
                .put("message", message)
                .put("status", name(status));
        if (message.startsWith("API key")) {
            error.putArray("details")
                    .addObject()
                    .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                    .put("reason", "API_KEY_INVALID")
                    .put("domain", "googleapis.com");
        }
        return envelope;
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            case 504 -> "DEADLINE_EXCEEDED";
            default -> "INTERNAL";
        };
    }
}
