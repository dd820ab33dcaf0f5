package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Invented;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A reply with placeholders everywhere, and what the client must get. The same seed gives the same. */
final class ToldReply {

    private static final String[] VALUES = {"jo@x.org", "O\"Brien", "a\\b", "[EMAIL_1]", "l1\nl2", "Ωλ 😀", "$1"};
    private static final String[] PROSE = {
        "word ",
        "and then the rest of it ",
        "😀",
        "\n",
        "[x](y) ",
        "[[ ",
        "[EMAIL",
        "[EMAIL_.",
        "[PERSON_9]",
        "\"q\" ",
        "\\ ",
        "\\u00 "
    };

    /** As it was said and as it was meant. */
    private record Pair(String said, String meant) {}

    private final Invented invented;
    private final int inHundred;
    final boolean json;
    final Vault vault = new Vault(Set.of());
    final ChatReply said;
    final ChatReply meant;

    /** @param inHundred how many of a hundred words are placeholders */
    ToldReply(long seed, int inHundred) {
        this.inHundred = inHundred;
        invented = new Invented(seed);
        json = invented.now(40);
        var saids = new ArrayList<ChatReply.Choice>();
        var meants = new ArrayList<ChatReply.Choice>();
        for (int i = 0, count = 1 + invented.upTo(2); i < count; i++) {
            choice(i, saids, meants);
        }
        var head = new ReplyHead("r1", 9, "m1");
        said = new ChatReply(head, saids, null);
        meant = new ChatReply(head, meants, null);
    }

    private void choice(int index, List<ChatReply.Choice> saids, List<ChatReply.Choice> meants) {
        var thought = text();
        var signed = new Reasoning(text().said(), "S", null, Reasoning.CLAUDE);
        boolean isSigned = invented.now(30);
        var content = json ? json() : text();
        var refusal = text();
        var saidCalls = new ArrayList<ToolCall>();
        var meantCalls = new ArrayList<ToolCall>();
        for (int i = invented.upTo(2); i > 0; i--) {
            boolean custom = invented.now(30);
            var arguments = custom ? text() : json();
            saidCalls.add(new ToolCall("c" + i, "[EMAIL_1]", arguments.said(), custom, null, Extras.NONE));
            meantCalls.add(new ToolCall("c" + i, "[EMAIL_1]", arguments.meant(), custom, null, Extras.NONE));
        }
        var title = text();
        var spoken = text();
        saids.add(choice(
                index,
                isSigned ? signed : Reasoning.unsigned(thought.said()),
                content.said(),
                refusal.said(),
                saidCalls,
                title.said(),
                spoken.said()));
        meants.add(choice(
                index,
                isSigned ? signed : Reasoning.unsigned(thought.meant()),
                content.meant(),
                refusal.meant(),
                meantCalls,
                title.meant(),
                spoken.meant()));
    }

    private static ChatReply.Choice choice(
            int index,
            Reasoning reasoning,
            String content,
            String refusal,
            List<ToolCall> calls,
            String title,
            String spoken) {
        var annotations = Json.MAPPER.createArrayNode();
        annotations.addObject().putObject("url_citation").put("title", title).put("start_index", 3);
        var audio = Json.object().put("id", "a1").put("data", "QUJD").put("transcript", spoken);
        var said = new ChatReply.Said(content, refusal, List.of(reasoning), calls, annotations, audio);
        return new ChatReply.Choice(index, said, FinishReason.STOP, null);
    }

    private Pair text() {
        var said = new StringBuilder("t");
        var meant = new StringBuilder("t");
        for (int i = invented.upTo(12); i > 0; i--) {
            if (invented.now(inHundred)) {
                var value = invented.oneOf(VALUES);
                var placeholder = vault.placeholder(invented.oneOf(new String[] {"EMAIL", "CREDIT_CARD_CVV"}), value);
                said.append(invented.now(20) ? placeholder.replace("_", "\\_") : placeholder);
                meant.append(value);
            } else {
                var prose = invented.oneOf(PROSE);
                said.append(prose);
                meant.append(prose);
            }
        }
        return new Pair(said.append('.').toString(), meant.append('.').toString());
    }

    private Pair json() {
        var one = text();
        var other = text();
        var said = Json.object().put("a\"", one.said());
        var meant = Json.object().put("a\"", one.meant());
        said.putArray("b").add(5).add(other.said());
        meant.putArray("b").add(5).add(other.meant());
        return new Pair(said.toString(), meant.toString());
    }
}
