package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.relay.Frame;
import java.util.ArrayList;
import java.util.List;

/** A streamed reply as a test plays it. */
final class Played {

    private final Events events;
    private final List<ChatEvent> told = new ArrayList<>();

    Played(ChatRequest request, String model, ClaudeHost host) {
        events = new ClaudeMessages(host).events(request, Claude.offer(model));
    }

    Played(ChatRequest request) {
        this(request, "claude-haiku-4-5", ClaudeHost.ANTHROPIC);
    }

    /** One event, named as its type. */
    Played play(String type, String fields) {
        var data = "{\"type\":\"" + type + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}  ";
        return frame(type, data);
    }

    Played frame(String name, String data) {
        events.accept(new Frame(Frame.Kind.EVENT, name, data), told::add);
        return this;
    }

    Played end() {
        events.end(told::add);
        return this;
    }

    boolean isDone() {
        return events.isDone();
    }

    List<ChatEvent> told() {
        return told;
    }

    ChatReply folded() {
        var fold = new ReplyFold();
        told.forEach(fold);
        return fold.reply();
    }
}
