package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Streams and replies as tests write them down. */
final class Streams {

    static final Offer CLAUDE = Offers.of("us.anthropic.claude-haiku-4-5-20251001-v1:0");
    static final Offer NOVA = Offers.of("us.amazon.nova-pro-v1:0");

    private Streams() {}

    /** One event a line: its name, a space, its data. */
    static List<Frame> frames(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .map(parts -> new Frame(Frame.Kind.EVENT, parts[0], parts.length < 2 ? "{}" : parts[1]))
                .toList();
    }

    static List<ChatEvent> events(ChatRequest request, Offer offer, List<Frame> frames) {
        var out = new ArrayList<ChatEvent>();
        var events = new BedrockDialect().events(request, offer);
        frames.forEach(frame -> events.accept(frame, out::add));
        events.end(out::add);
        return out;
    }

    static ChatReply folded(ChatRequest request, Offer offer, List<Frame> frames) {
        var fold = new ReplyFold();
        events(request, offer, frames).forEach(fold);
        return fold.reply();
    }

    static ChatReply read(ChatRequest request, Offer offer, String body) {
        return new BedrockDialect().read(request, offer, body.getBytes(StandardCharsets.UTF_8));
    }

    static ChatRequest asked(String moreFields) {
        return Asked.model("model-1", moreFields);
    }
}
