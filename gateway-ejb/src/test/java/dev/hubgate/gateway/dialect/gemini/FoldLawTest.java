package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a stream adds up to is what the same reply says when it comes whole. */
class FoldLawTest {

    private static final String ASKED = ",\"web_search_options\":{},\"n\":3,\"logprobs\":true";

    /** A part of an answer as it is in a whole reply, and the pieces that it comes in when it is streamed. */
    record Piece(String kind, ObjectNode whole, List<ObjectNode> pieces) {}

    record Answer(List<Piece> pieces, String finish, List<JsonNode> supports, boolean late) {}

    @Property(tries = 300)
    void foldsToTheWholeReply(@ForAll("answers") List<Answer> answers, @ForAll long seed) {
        var request = Asked.model("m", ASKED);
        var whole = GeminiReader.read(request, Google.vertex("m"), Json.write(whole(answers)));

        var events = Replies.streamed(new GeminiEvents(request, Google.vertex("m")), stream(answers, seed));
        var folded = Replies.folded(events);

        assertThat(folded.choices()).isEqualTo(whole.choices());
        assertThat(folded.usage()).isEqualTo(whole.usage());
        assertThat(folded.head().id()).isEqualTo(whole.head().id());
        assertThat(folded.head().model()).isEqualTo(whole.head().model());
        isInOrder(events, answers.size());
    }

    private static void isInOrder(List<ChatEvent> events, int choices) {
        assertThat(events.getFirst()).isInstanceOf(ChatEvent.Start.class);
        assertThat(events).filteredOn(ChatEvent.Start.class::isInstance).hasSize(1);
        var finished = new ArrayList<Integer>();
        for (var event : events) {
            if (event instanceof ChatEvent.Finish finish) {
                assertThat(finished).doesNotContain(finish.choice());
                finished.add(finish.choice());
            } else if (event instanceof ChatEvent.Text text) {
                assertThat(finished).doesNotContain(text.choice());
            }
        }
        assertThat(finished).hasSize(choices);
    }

    private static ObjectNode whole(List<Answer> answers) {
        var reply = head();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var candidate = candidate(reply, i).put("finishReason", answer.finish());
            var parts = candidate.putObject("content").putArray("parts");
            answer.pieces().forEach(piece -> parts.add(piece.whole()));
            ground(candidate, answer.supports());
            logprobs(candidate, tokens(answer));
        }
        return count(reply, 9);
    }

    /** Candidates come interleaved, and usage grows. */
    private static List<JsonNode> stream(List<Answer> answers, long seed) {
        var random = new Random(seed);
        var chunks = new ArrayList<JsonNode>();
        var queues = new ArrayList<List<ObjectNode>>();
        for (int i = 0; i < answers.size(); i++) {
            queues.add(chunks(answers.get(i), i));
        }
        while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
            var queue = queues.get(random.nextInt(queues.size()));
            if (!queue.isEmpty()) {
                chunks.add(count(queue.removeFirst(), random.nextInt(9)));
            }
        }
        chunks.add(count(head(), 9));
        return chunks;
    }

    private static List<ObjectNode> chunks(Answer answer, int index) {
        var chunks = new ArrayList<ObjectNode>();
        for (var piece : answer.pieces()) {
            for (var part : piece.pieces()) {
                var chunk = head();
                candidate(chunk, index).putObject("content").putArray("parts").add(part);
                chunks.add(chunk);
            }
        }
        for (var token : tokens(answer)) {
            var chunk = head();
            logprobs(candidate(chunk, index), List.of(token));
            chunks.add(chunk);
        }
        var last = head();
        var candidate = candidate(last, index);
        ground(candidate, answer.supports());
        if (answer.late()) {
            candidate.put("finishReason", answer.finish());
        } else {
            var early = head();
            candidate(early, index).put("finishReason", answer.finish());
            chunks.addFirst(early);
        }
        chunks.add(last);
        return chunks;
    }

    private static List<String> tokens(Answer answer) {
        return answer.pieces().stream()
                .filter(piece -> piece.kind().equals("text"))
                .map(piece -> piece.whole().get("text").stringValue())
                .toList();
    }

    private static void logprobs(ObjectNode candidate, List<String> tokens) {
        var chosen = candidate.putObject("logprobsResult").putArray("chosenCandidates");
        tokens.forEach(token -> chosen.addObject().put("token", token).put("logProbability", -1));
    }

    private static void ground(ObjectNode candidate, List<JsonNode> supports) {
        var metadata = candidate.putObject("groundingMetadata");
        metadata.putArray("groundingChunks")
                .addObject()
                .putObject("web")
                .put("uri", "https://a.test")
                .put("title", "A");
        metadata.putArray("groundingSupports").addAll(supports);
    }

    private static ObjectNode head() {
        return Json.object().put("responseId", "r").put("modelVersion", "v");
    }

    private static ObjectNode candidate(ObjectNode chunk, int index) {
        return chunk.withArray("candidates").addObject().put("index", index);
    }

    private static ObjectNode count(ObjectNode chunk, int output) {
        chunk.putObject("usageMetadata").put("promptTokenCount", 5).put("candidatesTokenCount", output);
        return chunk;
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        var finish = Arbitraries.of("STOP", "MAX_TOKENS", "SAFETY", "OTHER", "SOMETHING");
        var supports = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 20))
                .as(FoldLawTest::support)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(pieces(), finish, supports, Arbitraries.of(true, false))
                .as(Answer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static JsonNode support(int part, int start, int length) {
        var support = Json.object();
        support.putObject("segment")
                .put("partIndex", part)
                .put("startIndex", start)
                .put("endIndex", start + length);
        support.putArray("groundingChunkIndices").add(0);
        return support;
    }

    /** Neighbours differ: in a stream nobody can tell where one text ends and the next one begins. */
    private static Arbitrary<List<Piece>> pieces() {
        var signature = Arbitraries.of("", "c2ln");
        var texts = Arbitraries.strings()
                .withChars("aé😀\n\"".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(FoldLawTest::isWhole);
        var text = Combinators.combine(texts, Arbitraries.of(true, false), signature)
                .as(FoldLawTest::text);
        var call = Combinators.combine(Arbitraries.of("f", "g"), Arbitraries.integers(), signature)
                .as(FoldLawTest::call);
        return Arbitraries.oneOf(text, text, call).list().ofMaxSize(7).map(FoldLawTest::withoutEqualNeighbours);
    }

    private static List<Piece> withoutEqualNeighbours(List<Piece> pieces) {
        var some = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (some.isEmpty()
                    || piece.kind().equals("call")
                    || !some.getLast().kind().equals(piece.kind())) {
                some.add(piece);
            }
        }
        return some;
    }

    private static boolean isWhole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    private static Piece text(String text, boolean thought, String signature) {
        var pieces = new ArrayList<ObjectNode>();
        text.codePoints().forEach(point -> pieces.add(part(Character.toString(point), thought)));
        var whole = part(text, thought);
        if (!signature.isEmpty()) {
            whole.put("thoughtSignature", signature);
            pieces.getLast().put("thoughtSignature", signature);
        }
        return new Piece(thought ? "thought" : "text", whole, pieces);
    }

    private static ObjectNode part(String text, boolean thought) {
        var part = Json.object().put("text", text);
        return thought ? part.put("thought", true) : part;
    }

    private static Piece call(String name, int number, String signature) {
        var whole = Json.object();
        whole.putObject("functionCall")
                .put("id", "call-" + number)
                .put("name", name)
                .putObject("args")
                .put("n", number);
        var first = Json.object();
        first.putObject("functionCall")
                .put("id", "call-" + number)
                .put("name", name)
                .put("willContinue", true);
        var second = Json.object();
        second.putObject("functionCall")
                .putArray("partialArgs")
                .addObject()
                .put("jsonPath", "$.n")
                .put("numberValue", number);
        if (!signature.isEmpty()) {
            whole.put("thoughtSignature", signature);
            first.put("thoughtSignature", signature);
        }
        return new Piece("call", whole, number % 2 == 0 ? List.of(whole) : List.of(first, second));
    }
}
