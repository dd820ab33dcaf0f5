package dev.hubgate.gateway.chat;

import java.util.function.Consumer;

/** Makes the events of a whole reply, as if it had been streamed in large pieces. The other way round is {@link ReplyFold}. */
public final class ReplyEvents {

    private ReplyEvents() {}

    /** Gives all events in order. */
    public static void of(ChatReply reply, Consumer<ChatEvent> out) {
        out.accept(new ChatEvent.Start(reply.head()));
        for (var choice : reply.choices()) {
            said(choice.index(), choice.said(), out);
            if (choice.logprobs() != null) {
                out.accept(new ChatEvent.Logprobs(choice.index(), choice.logprobs()));
            }
            out.accept(new ChatEvent.Finish(choice.index(), choice.finishReason()));
        }
        if (reply.usage() != null) {
            out.accept(new ChatEvent.Used(reply.usage()));
        }
    }

    private static void said(int choice, ChatReply.Said said, Consumer<ChatEvent> out) {
        for (var block : said.reasoning()) {
            if (block.text() != null && !block.text().isEmpty()) {
                out.accept(new ChatEvent.Thought(choice, block.text()));
            }
            if (block.isSigned()) {
                out.accept(new ChatEvent.Proof(choice, block));
            }
        }
        if (said.content() != null) {
            out.accept(new ChatEvent.Text(choice, said.content()));
        }
        if (said.refusal() != null) {
            out.accept(new ChatEvent.Refusal(choice, said.refusal()));
        }
        for (int i = 0; i < said.calls().size(); i++) {
            var call = said.calls().get(i);
            out.accept(new ChatEvent.CallStart(choice, i, call.id(), call.name(), call.custom(), call.signature()));
            out.accept(new ChatEvent.CallArguments(choice, i, call.arguments()));
        }
        if (said.annotations() != null) {
            out.accept(new ChatEvent.Annotations(choice, said.annotations()));
        }
        if (said.audio() != null) {
            out.accept(new ChatEvent.Audio(choice, said.audio()));
        }
    }
}
