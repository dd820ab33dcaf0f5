package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes up texts, JSON and replies. The same seed gives the same. */
public final class Invented {

    private static final String[] PIECES = {
        "a",
        "Ωλ",
        "\"",
        "\\",
        "/",
        "\n",
        "\r\n",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u2028",
        "\u2029",
        "😀",
        "𝄞",
        "\ufeff",
        "data: ",
        "[DONE]",
        "{}",
        "</script>",
        "'",
        " ",
        "null",
        "e\u0301",
        "\ud7ff",
        "\ue000",
        "\uffff"
    };

    private static final String[] FORMATS = {Reasoning.CLAUDE, Reasoning.GEMINI};

    private final Random random;

    public Invented(long seed) {
        random = new Random(seed);
    }

    public int upTo(int most) {
        return random.nextInt(most + 1);
    }

    public boolean now(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    public <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    public <T> T maybe(Supplier<T> some) {
        return now(50) ? some.get() : null;
    }

    /** Not empty, and not blank either. */
    public String text() {
        var text = new StringBuilder("t");
        for (int i = upTo(6); i > 0; i--) {
            text.append(oneOf(PIECES));
        }
        return text.toString();
    }

    /** One that is the same as itself only. */
    public String word() {
        return "w" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    /** Some JSON value, at most so deep. */
    public JsonNode json(int depth) {
        return switch (depth == 0 ? random.nextInt(5) : random.nextInt(7)) {
            case 0 -> Json.read("1.10");
            case 1 -> Json.read(Long.toString(random.nextLong()));
            case 2 -> Json.read(Boolean.toString(now(50)));
            case 3 -> Json.read("null");
            case 4 -> Json.object().put("t", text()).get("t");
            case 5 -> {
                var array = Json.MAPPER.createArrayNode();
                for (int i = upTo(3); i > 0; i--) {
                    array.add(json(depth - 1));
                }
                yield array;
            }
            default -> object(depth - 1);
        };
    }

    public ObjectNode object(int depth) {
        var object = Json.object();
        for (int i = upTo(3); i > 0; i--) {
            object.set(now(50) ? word() : "k" + i, json(depth));
        }
        return object;
    }

    /** Cut anywhere but inside a character. */
    public List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + upTo(7));
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** A reply with all that OpenAI's format has a place for, with so many choices at most. */
    public ChatReply reply(int mostChoices) {
        var choices = new ArrayList<ChatReply.Choice>();
        for (int i = 0, count = 1 + upTo(mostChoices - 1); i < count; i++) {
            choices.add(choice(i));
        }
        var tier = maybe(() -> oneOf(new String[] {"default", "flex", "priority"}));
        var head = new ReplyHead(word(), 1 + upTo(2_000_000_000), word(), maybe(this::word), tier);
        return new ChatReply(head, choices, usage());
    }

    private ChatReply.Choice choice(int index) {
        var calls = calls();
        var said = new ChatReply.Said(
                maybe(this::text), maybe(this::text), reasoning(), calls, now(20) ? annotations() : null, audio());
        var finish = calls.isEmpty()
                ? oneOf(new FinishReason[] {FinishReason.STOP, FinishReason.LENGTH, FinishReason.CONTENT_FILTER})
                : oneOf(new FinishReason[] {FinishReason.TOOL_CALLS, FinishReason.LENGTH});
        return new ChatReply.Choice(index, said, finish, now(20) ? logprobs() : null);
    }

    private List<ToolCall> calls() {
        var calls = new ArrayList<ToolCall>();
        for (int i = upTo(3) - 1; i > 0; i--) {
            if (now(20)) {
                calls.add(new ToolCall(word(), word(), now(50) ? "" : text(), true, null, Extras.NONE));
            } else {
                var arguments = now(50) ? object(2).toString() : text();
                calls.add(new ToolCall(word(), word(), arguments, false, now(20) ? text() : null, Extras.NONE));
            }
        }
        return calls;
    }

    /** As providers give it: blocks that are all proven, or one that is not, and after either what nobody can read. */
    private List<Reasoning> reasoning() {
        var blocks = new ArrayList<Reasoning>();
        if (now(30)) {
            blocks.add(Reasoning.unsigned(text()));
        } else {
            for (int i = upTo(3) - 1; i > 0; i--) {
                blocks.add(new Reasoning(maybe(this::text), text(), null, maybe(() -> oneOf(FORMATS))));
            }
        }
        for (int i = upTo(3) - 1; i > 0; i--) {
            blocks.add(new Reasoning(null, null, text(), maybe(() -> oneOf(FORMATS))));
        }
        return blocks;
    }

    private ArrayNode annotations() {
        var annotations = Json.MAPPER.createArrayNode();
        for (int i = upTo(2); i >= 0; i--) {
            annotations
                    .addObject()
                    .put("type", "url_citation")
                    .putObject("url_citation")
                    .put("url", "https://a.example/" + word())
                    .put("title", text())
                    .put("start_index", upTo(9))
                    .put("end_index", 9);
        }
        return annotations;
    }

    private ObjectNode logprobs() {
        var logprobs = Json.object();
        var content = logprobs.putArray("content");
        for (int i = upTo(3); i > 0; i--) {
            var token = content.addObject().put("token", text());
            token.set("logprob", Json.read("-0." + (1 + upTo(8))));
            token.putNull("bytes").putArray("top_logprobs");
        }
        return logprobs.putNull("refusal");
    }

    private ObjectNode audio() {
        return now(90)
                ? null
                : Json.object()
                        .put("id", word())
                        .put("data", word())
                        .put("expires_at", upTo(2_000_000_000))
                        .put("transcript", text());
    }

    public Usage usage() {
        return new Usage(
                upTo(9_000), upTo(900), upTo(900), upTo(90), upTo(90), upTo(9_000), upTo(900), upTo(90), "provider");
    }

    /** The events of a reply in small pieces; those of one choice stay in order, those of several mix. */
    public List<ChatEvent> streamed(ChatReply reply) {
        var queues = new ArrayList<List<ChatEvent>>();
        reply.choices().forEach(choice -> queues.add(new ArrayList<>()));
        var events = new ArrayList<ChatEvent>();
        ReplyEvents.of(reply, event -> {
            switch (event) {
                case ChatEvent.Start start -> events.add(start);
                case ChatEvent.Text more ->
                    pieces(more.text())
                            .forEach(piece -> queues.get(more.choice()).add(new ChatEvent.Text(more.choice(), piece)));
                case ChatEvent.Refusal more ->
                    pieces(more.text())
                            .forEach(piece ->
                                    queues.get(more.choice()).add(new ChatEvent.Refusal(more.choice(), piece)));
                case ChatEvent.Thought more ->
                    pieces(more.text())
                            .forEach(piece ->
                                    queues.get(more.choice()).add(new ChatEvent.Thought(more.choice(), piece)));
                case ChatEvent.CallArguments more ->
                    pieces(more.fragment())
                            .forEach(piece -> queues.get(more.choice())
                                    .add(new ChatEvent.CallArguments(more.choice(), more.call(), piece)));
                case ChatEvent.Proof one -> queues.get(one.choice()).add(one);
                case ChatEvent.CallStart one -> queues.get(one.choice()).add(one);
                case ChatEvent.Annotations one -> queues.get(one.choice()).add(one);
                case ChatEvent.Logprobs one -> queues.get(one.choice()).add(one);
                case ChatEvent.Audio one -> queues.get(one.choice()).add(one);
                case ChatEvent.Finish one -> queues.get(one.choice()).add(one);
                case ChatEvent.Used ignored -> {}
            }
        });
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            events.add(queue.removeFirst());
            queues.removeIf(List::isEmpty);
        }
        if (reply.usage() != null) {
            events.add(new ChatEvent.Used(reply.usage()));
        }
        return events;
    }
}
