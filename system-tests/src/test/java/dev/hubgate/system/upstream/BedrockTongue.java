package dev.hubgate.system.upstream;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Bedrock's Converse and ConverseStream. */
final class BedrockTongue implements Tongue {
    private static final Pattern PATH = Pattern.compile("/model/([A-Za-z0-9_.~%-]+)/(converse|converse-stream)");

    private final AwsAccount account;

    BedrockTongue(AwsAccount account) {
        this.account = account;
    }

    @Override
    public boolean hears(UpstreamCall call) {
        return PATH.matcher(call.path()).matches();
    }

    @Override
    public ChatRequest read(UpstreamCall call) {
        account.admit(call);
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            throw new IllegalStateException(call.path());
        }
        String model = URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
        boolean streamed = path.group(2).endsWith("stream");
        return new ConverseReading(Strict.body(call), model, streamed).read();
    }

    @Override
    public byte[] whole(ChatRequest request, ChatAnswer answer) {
        return Sse.bytes(new ConverseAnswer(answer).whole().toString());
    }

    @Override
    public List<byte[]> events(ChatRequest request, ChatAnswer answer, int pieces) {
        return new ConverseStream(new ConverseAnswer(answer)).write(pieces);
    }

    @Override
    public Refused refusal(int status, String message) {
        String type = error(status) + ":http://internal.amazon.com/coral/com.amazon.bedrock/";
        ObjectNode body = Sse.object().put("message", message);
        return new Refused(Sse.bytes(body.toString()), Map.of("x-amzn-errortype", type));
    }

    @Override
    public byte[] failure(int status, String message) {
        String error = error(status);
        ObjectNode event = Sse.object().put("exception", Character.toLowerCase(error.charAt(0)) + error.substring(1));
        event.putObject("payload").put("message", message);
        return EventFrames.frame(event);
    }

    private static String error(int status) {
        return switch (status) {
            case 400 -> "ValidationException";
            case 403 -> "AccessDeniedException";
            case 404 -> "ResourceNotFoundException";
            case 408 -> "ModelTimeoutException";
            case 429 -> "ThrottlingException";
            case 503 -> "ServiceUnavailableException";
            default -> "InternalServerException";
        };
    }

    @Override
    public String streamType() {
        return "application/vnd.amazon.eventstream";
    }
}
