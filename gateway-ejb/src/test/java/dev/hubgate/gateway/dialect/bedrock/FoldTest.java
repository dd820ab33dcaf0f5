package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.relay.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The law of dialects: folding the events of a reply gives the reply. */
class FoldTest {

    private static final List<ChatRequest> REQUESTS = List.of(
            Streams.asked(""),
            Streams.asked(",\"response_format\":{\"type\":\"json_object\"}"),
            Streams.asked(",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"schema\":"
                    + "{\"type\":\"object\",\"properties\":{}}}}"),
            Streams.asked(",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"json\"}},"
                    + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"json\"}}]"));

    /** A reply: its blocks, why it ended, what it used. */
    record Reply(List<ObjectNode> blocks, String stop, ObjectNode usage) {

        byte[] whole() {
            var whole = Json.object();
            var content = whole.putObject("output").putObject("message").putArray("content");
            blocks.forEach(content::add);
            whole.put("stopReason", stop);
            whole.set("usage", usage);
            return Json.write(whole);
        }
    }

    @Provide
    Arbitrary<Reply> replies() {
        // JSON cannot carry half a surrogate pair.
        var text = Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(20),
                        Arbitraries.strings().withChars("`{}\n a").ofMaxLength(12))
                .map(FoldTest::sound);
        var stop = Arbitraries.of("end_turn", "tool_use", "max_tokens", "guardrail_intervened", "unheard_of");
        var usage = Arbitraries.integers()
                .between(0, 9)
                .map(tokens -> Json.object()
                        .put("inputTokens", tokens)
                        .put("cacheReadInputTokens", 2 * tokens)
                        .put("outputTokens", 7));
        return Combinators.combine(text.flatMap(FoldTest::block).list().ofMaxSize(5), stop, usage)
                .as(Reply::new);
    }

    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Arbitrary<ObjectNode> block(String text) {
        return Arbitraries.integers().between(0, 6).map(kind -> {
            var block = Json.object();
            switch (kind) {
                case 0, 1 -> block.put("text", text);
                case 2 -> {
                    var cited = block.putObject("citationsContent");
                    cited.putArray("content").addObject().put("text", text);
                    cited.putArray("citations").add(citation(text));
                }
                case 3 ->
                    block.putObject("reasoningContent")
                            .putObject("reasoningText")
                            .put("text", text);
                case 4 ->
                    block.putObject("reasoningContent")
                            .putObject("reasoningText")
                            .put("text", text)
                            .put("signature", "c2ln");
                case 5 -> block.putObject("reasoningContent").put("redactedContent", "ZZZZ" + text);
                default -> {
                    var use = block.putObject("toolUse");
                    use.put("toolUseId", "t" + text.hashCode()).put("name", text.length() % 2 == 0 ? "json" : "f");
                    var input = use.putObject("input");
                    if (!text.isEmpty()) {
                        input.put("x", text).put("y", 1.5);
                    }
                }
            }
            return block;
        });
    }

    private static ObjectNode citation(String title) {
        var citation = Json.object().put("title", title);
        citation.putObject("location").putObject("web").put("url", "https://a.example");
        return citation;
    }

    @Property(tries = 500)
    void foldingTheEventsGivesTheReply(@ForAll("replies") Reply reply, @ForAll long seed) {
        for (var request : REQUESTS) {
            for (var offer : List.of(Streams.CLAUDE, Streams.NOVA)) {
                var whole = new BedrockDialect().read(request, offer, reply.whole());
                var folded = Streams.folded(request, offer, frames(reply, new Random(seed)));
                assertSame(folded, whole);
            }
        }
    }

    @Test
    void anAnswerWithoutArgumentsIsTheSameEachTimeItIsGiven() {
        var call = Json.object();
        call.putObject("toolUse").put("toolUseId", "t0").put("name", "json").putObject("input");
        var reply = new Reply(List.of(call, call), "end_turn", Json.object().put("outputTokens", 7));
        foldingTheEventsGivesTheReply(reply, 0);
    }

    private static void assertSame(ChatReply folded, ChatReply whole) {
        assertThat(folded.choices()).isEqualTo(whole.choices());
        assertThat(folded.usage()).isEqualTo(whole.usage());
        assertThat(folded.head().model()).isEqualTo(whole.head().model());
    }

    /** As ConverseStream would send the reply, cut at random. */
    private static List<Frame> frames(Reply reply, Random random) {
        var frames = new ArrayList<Frame>();
        frames.add(frame("messageStart", Json.object().put("role", "assistant")));
        for (int i = 0; i < reply.blocks().size(); i++) {
            block(reply.blocks().get(i), i, random, frames);
            frames.add(frame("contentBlockStop", Json.object().put("contentBlockIndex", i)));
        }
        frames.add(frame("messageStop", Json.object().put("stopReason", reply.stop())));
        frames.add(frame("metadata", Json.object().set("usage", reply.usage())));
        return frames;
    }

    private static void block(ObjectNode block, int index, Random random, List<Frame> frames) {
        if (block.get("toolUse") instanceof ObjectNode use) {
            var start = Json.object().put("contentBlockIndex", index);
            start.putObject("start").set("toolUse", use.deepCopy().without("input"));
            frames.add(frame("contentBlockStart", start));
            if (!use.get("input").isEmpty()) {
                cut(
                        use.get("input").toString(),
                        random,
                        piece -> frames.add(delta(
                                index,
                                Json.object().set("toolUse", Json.object().put("input", piece)))));
            }
        } else if (block.get("citationsContent") instanceof ObjectNode cited) {
            frames.add(delta(
                    index, Json.object().set("citation", cited.get("citations").get(0))));
            cut(
                    cited.at("/content/0/text").stringValue(),
                    random,
                    piece -> frames.add(delta(index, Json.object().put("text", piece))));
        } else if (block.get("reasoningContent") instanceof ObjectNode reasoning) {
            cut(
                    reasoning.at("/reasoningText/text").asString(""),
                    random,
                    piece -> frames.add(thought(index, "text", piece)));
            if (reasoning.at("/reasoningText/signature").isString()) {
                frames.add(thought(index, "signature", "c2ln"));
            }
            if (reasoning.has("redactedContent")) {
                frames.add(thought(
                        index,
                        "redactedContent",
                        reasoning.get("redactedContent").stringValue()));
            }
        } else {
            cut(
                    block.get("text").stringValue(),
                    random,
                    piece -> frames.add(delta(index, Json.object().put("text", piece))));
        }
    }

    private static Frame thought(int index, String field, String piece) {
        return delta(index, Json.object().set("reasoningContent", Json.object().put(field, piece)));
    }

    private static Frame delta(int index, JsonNode delta) {
        var event = Json.object().put("contentBlockIndex", index);
        event.set("delta", delta);
        return frame("contentBlockDelta", event);
    }

    private static Frame frame(String name, JsonNode data) {
        return new Frame(Frame.Kind.EVENT, name, data.toString());
    }

    private static void cut(String text, Random random, Consumer<String> out) {
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(8));
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            out.accept(text.substring(from, to));
            from = to;
        }
    }
}
