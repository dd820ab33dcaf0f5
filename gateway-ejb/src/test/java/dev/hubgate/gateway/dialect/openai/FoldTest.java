package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The law of dialects: folding the events of a reply gives the reply. */
class FoldTest {

    /** One choice of a reply: what is said, then the arguments of the tools that are called. */
    record Said(String content, List<String> calls, String finish) {}

    @Provide
    Arbitrary<List<Said>> replies() {
        // JSON cannot carry half a surrogate pair.
        var text = Arbitraries.strings()
                .excludeChars('\ud800')
                .all()
                .ofMaxLength(30)
                .map(FoldTest::whole);
        return Combinators.combine(text, text.list().ofMaxSize(3), Arbitraries.of("stop", "length", "tool_calls"))
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static String whole(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void foldingTheEventsGivesTheReply(
            @ForAll("replies") List<Said> reply, @ForAll long seed, @ForAll boolean usageBeside) {
        var events = new OpenAiEvents(Asked.model("a", ",\"stream\":true"), Offers.at("groq"));
        var fold = new StreamFold();
        for (var data : stream(reply, new Random(seed), usageBeside)) {
            events.accept(data).forEach(fold::add);
        }
        assertThat(events.isComplete()).isTrue();
        assertThat(fold.reply().toString()).isEqualTo(whole(reply).toString());
        assertThat(events.usage().completion()).isEqualTo(7);
    }

    private static ObjectNode whole(List<Said> reply) {
        var whole = Json.object();
        var choices = whole.putArray("choices");
        for (var said : reply) {
            var choice = choices.addObject();
            var message = choice.putObject("message");
            message.put("role", "assistant").put("content", said.content());
            var calls = message.putArray("tool_calls");
            for (int i = 0; i < said.calls().size(); i++) {
                calls.addObject()
                        .put("id", "call_" + i)
                        .put("arguments", said.calls().get(i));
            }
            choice.put("finish_reason", said.finish());
        }
        return whole;
    }

    /** The events of one choice stay in order; those of several mix. */
    private static List<String> stream(List<Said> reply, Random random, boolean usageBeside) {
        var queues = new ArrayList<List<ObjectNode>>();
        for (int i = 0; i < reply.size(); i++) {
            queues.add(new ArrayList<>(choices(i, reply.get(i), random)));
        }
        var events = new ArrayList<String>();
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            var chunk = Json.object().put("id", "c1");
            chunk.putArray("choices").add(queue.removeFirst());
            queues.removeIf(List::isEmpty);
            if (usageBeside && queues.isEmpty()) {
                chunk.set("usage", usage());
            }
            events.add(chunk.toString());
        }
        if (!usageBeside) {
            var last = Json.object().put("id", "c1");
            last.putArray("choices");
            events.add(last.set("usage", usage()).toString());
        }
        events.add("[DONE]");
        return events;
    }

    private static JsonNode usage() {
        return Json.object().put("prompt_tokens", 5).put("completion_tokens", 7);
    }

    private static List<ObjectNode> choices(int index, Said said, Random random) {
        var choices = new ArrayList<ObjectNode>();
        choices.add(choice(index, Json.object().put("role", "assistant").put("content", "")));
        for (var piece : pieces(said.content(), random)) {
            choices.add(choice(index, Json.object().put("content", piece)));
        }
        for (int i = 0; i < said.calls().size(); i++) {
            choices.add(call(index, i, "call_" + i, ""));
            for (var piece : pieces(said.calls().get(i), random)) {
                choices.add(call(index, i, null, piece));
            }
        }
        choices.add(choice(index, Json.object()).put("finish_reason", said.finish()));
        return choices;
    }

    private static ObjectNode choice(int index, JsonNode delta) {
        var choice = Json.object().put("index", index);
        choice.set("delta", delta);
        return choice;
    }

    private static ObjectNode call(int index, int callIndex, String id, String arguments) {
        var delta = Json.object();
        var call = delta.putArray("tool_calls").addObject().put("index", callIndex);
        if (id != null) {
            call.put("id", id);
        }
        call.putObject("function").put("arguments", arguments);
        return choice(index, delta);
    }

    /** Cut anywhere but inside a character. */
    private static List<String> pieces(String text, Random random) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(8));
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
