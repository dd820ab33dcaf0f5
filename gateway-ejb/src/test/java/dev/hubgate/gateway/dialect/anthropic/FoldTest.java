package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

/** The law of dialects: folding the events of a reply gives the reply. */
class FoldTest {

    /** A reply: its blocks, and why it ended. */
    record Reply(List<ObjectNode> blocks, String stop) {}

    private static final List<ChatRequest> REQUESTS = List.of(
            Asked.model("c", ""),
            Asked.model("c", ",\"response_format\":{\"type\":\"json_object\"}"),
            Asked.model(
                    "c",
                    ",\"response_format\":{\"type\":\"json_object\"},\"tools\":[{\"type\":\"function\",\"function\":"
                            + "{\"name\":\"a\"}}]"));

    @Provide
    Arbitrary<Reply> replies() {
        // JSON cannot carry half a surrogate pair.
        var text = Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(20),
                        Arbitraries.strings().withChars("`{}\n a").ofMaxLength(12))
                .map(FoldTest::whole);
        return Combinators.combine(
                        text.flatMap(FoldTest::block).list().ofMaxSize(5),
                        Arbitraries.of("end_turn", "tool_use", "max_tokens", "refusal", "pause_turn"))
                .as(Reply::new);
    }

    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Arbitrary<ObjectNode> block(String text) {
        return Arbitraries.integers().between(0, 7).map(kind -> {
            var block = Json.object();
            switch (kind) {
                case 0, 1 -> block.put("type", "text").put("text", text);
                case 2 -> {
                    block.put("type", "text").put("text", text);
                    block.putArray("citations")
                            .addObject()
                            .put("type", "web_search_result_location")
                            .put("url", "https://a.example")
                            .put("title", text);
                }
                case 3 -> block.put("type", "thinking").put("thinking", text).put("signature", "c2ln");
                case 4 -> block.put("type", "thinking").put("thinking", text);
                case 5 -> block.put("type", "redacted_thinking").put("data", text);
                case 6 -> {
                    block.put("type", "tool_use")
                            .put("id", "t" + text.hashCode())
                            .put("name", "a");
                    var input = block.putObject("input");
                    if (!text.isEmpty()) {
                        input.put("x", text).put("y", 1.5);
                    }
                }
                default -> block.put("type", "server_tool_use").put("name", text);
            }
            return block;
        });
    }

    @Property(tries = 500)
    void foldingTheEventsGivesTheReply(@ForAll("replies") Reply reply, @ForAll long seed) {
        for (var request : REQUESTS) {
            var whole = new ClaudeMessages(ClaudeHost.ANTHROPIC)
                    .read(request, Claude.offer("claude-haiku-4-5"), Json.write(message(reply)));
            var stream = new Played(request);
            stream.play(
                    "message_start",
                    "\"message\":"
                            + Json.object().put("id", "m").put("model", "c").set("usage", used(1)));
            var random = new Random(seed);
            for (int i = 0; i < reply.blocks().size(); i++) {
                play(stream, i, reply.blocks().get(i), random);
            }
            stream.play(
                    "message_delta",
                    "\"delta\":" + stop(reply, Json.object()) + ",\"usage\":"
                            + Json.object().put("output_tokens", 9));
            stream.play("message_stop", "").end();
            assertSame(stream.folded(), whole);
        }
    }

    private static void assertSame(ChatReply folded, ChatReply whole) {
        assertThat(folded.choices()).isEqualTo(whole.choices());
        assertThat(folded.usage()).isEqualTo(whole.usage());
        assertThat(folded.head().id()).isEqualTo(whole.head().id());
        assertThat(folded.head().model()).isEqualTo(whole.head().model());
        assertThat(folded.head().serviceTier()).isEqualTo(whole.head().serviceTier());
    }

    private static ObjectNode used(int output) {
        return Json.object().put("input_tokens", 5).put("output_tokens", output).put("service_tier", "standard");
    }

    private static ObjectNode stop(Reply reply, ObjectNode holder) {
        holder.put("stop_reason", reply.stop());
        holder.putObject("stop_details").put("type", "refusal").put("explanation", "No.");
        return holder;
    }

    private static ObjectNode message(Reply reply) {
        var message = stop(reply, Json.object().put("id", "m").put("model", "c"));
        message.set("usage", used(9));
        var content = message.putArray("content");
        reply.blocks().forEach(content::add);
        return message;
    }

    private static void play(Played stream, int index, ObjectNode block, Random random) {
        var start = block.deepCopy();
        var deltas = new ArrayList<ObjectNode>();
        switch (block.get("type").stringValue()) {
            case "text" -> {
                cut(start, "text", "text_delta", "text", random, deltas);
                if (start.remove("citations") != null) {
                    var citation = Json.object().put("type", "citations_delta");
                    deltas.addFirst(
                            citation.set("citation", block.get("citations").get(0)));
                }
            }
            case "thinking" -> {
                cut(start, "thinking", "thinking_delta", "thinking", random, deltas);
                if (block.has("signature")) {
                    deltas.add(Json.object().put("type", "signature_delta").put("signature", "c2ln"));
                    start.put("signature", "");
                }
            }
            case "tool_use" -> {
                if (!block.get("input").isEmpty()) {
                    start.put("whole", block.get("input").toString());
                    cut(start, "whole", "input_json_delta", "partial_json", random, deltas);
                    start.remove("whole");
                    start.putObject("input");
                }
            }
            default -> {}
        }
        stream.play("content_block_start", "\"index\":" + index + ",\"content_block\":" + start);
        deltas.forEach(delta -> stream.play("content_block_delta", "\"index\":" + index + ",\"delta\":" + delta));
        stream.play("content_block_stop", "\"index\":" + index);
    }

    private static void cut(
            ObjectNode start, String field, String type, String name, Random random, List<ObjectNode> deltas) {
        var text = start.get(field).stringValue();
        start.put(field, "");
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(8));
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            deltas.add(Json.object().put("type", type).put(name, text.substring(from, to)));
            from = to;
        }
    }
}
