package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.relay.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Replies read as the gateway reads them. */
final class Read {

    static final ChatRequest PLAIN = Asked.model("m", ",\"stream\":true");
    static final ChatRequest NAMED = Asked.model(
            "m",
            ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}],"
                    + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}");

    private Read() {}

    static ChatReply whole(ChatRequest request, String body) {
        return OpenAiReader.read(request, Offers.at("groq"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** A reply with one choice, of which only what is given is said. */
    static ChatReply.Choice choice(String choice, String beside) {
        return whole(PLAIN, "{\"choices\":[" + choice + "]" + beside + "}")
                .choices()
                .getFirst();
    }

    static ChatReply.Said said(String message) {
        return choice("{\"message\":" + message + "}", "").said();
    }

    static List<ChatEvent> events(ChatRequest request, String... data) {
        var events = new OpenAiEvents(request, Offers.at("groq"));
        var all = new ArrayList<ChatEvent>();
        for (var one : data) {
            events.accept(new Frame(Frame.Kind.EVENT, Frame.UNNAMED, one), all::add);
        }
        events.end(all::add);
        return all;
    }

    static ChatReply stream(String... data) {
        var fold = new ReplyFold();
        events(PLAIN, data).forEach(fold);
        return fold.reply();
    }

    /** A chunk with one choice. */
    static String chunk(String choice) {
        return "{\"id\":\"c1\",\"created\":9,\"model\":\"m1\",\"choices\":[" + choice + "]}";
    }

    static String delta(String delta) {
        return chunk("{\"index\":0,\"delta\":" + delta + "}");
    }

    static String finish(String reason) {
        return chunk("{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}");
    }

    /** What was said in these deltas before it stopped. */
    static ChatReply.Said streamed(String... deltas) {
        var data = new ArrayList<String>();
        for (var delta : deltas) {
            data.add(delta(delta));
        }
        data.add(finish("stop"));
        return stream(data.toArray(new String[0])).choices().getFirst().said();
    }
}
