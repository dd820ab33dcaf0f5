package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Invented;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** What the official clients insist on. */
class ChunkWriterTest {

    private static final ChatEvent START = new ChatEvent.Start(new ReplyHead("c1", 9, "m1"));
    private static final ChatEvent STOP = new ChatEvent.Finish(0, FinishReason.STOP);
    private static final ChatRequest LEGACY = Asked.model("m", ",\"stream\":true,\"functions\":[{\"name\":\"f\"}]");

    private static String only(ChatRequest request, ChatEvent event) {
        var data = Sent.data(request, List.of(START, event));
        return data.getLast();
    }

    private static JsonNode json(String text) {
        return Json.read(text);
    }

    @Example
    void aPlainStreamByteForByte() {
        assertThat(Sent.data(
                        Sent.WITH_USAGE,
                        List.of(START, new ChatEvent.Text(0, "Hel"), new ChatEvent.Text(0, "lo"), STOP)))
                .containsExactly(
                        "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":9,\"model\":\"m1\",\"choices\":"
                                + "[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hel\"},"
                                + "\"finish_reason\":null}],\"usage\":null}",
                        "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":9,\"model\":\"m1\",\"choices\":"
                                + "[{\"index\":0,\"delta\":{\"content\":\"lo\"},\"finish_reason\":null}],\"usage\":null}",
                        "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":9,\"model\":\"m1\",\"choices\":"
                                + "[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":null}");
    }

    @Example
    void withoutBeingAskedForThereIsNoWordOfUsage() {
        assertThat(Sent.chunks(Sent.PLAIN, START, new ChatEvent.Text(0, "x"), STOP))
                .allSatisfy(chunk -> assertThat(chunk.has("usage")).isFalse());
        var pieces = new ArrayList<byte[]>();
        new ChunkWriter(Sent.PLAIN).usage(Usage.ofText(1, 1, "provider"), 1, pieces::add);
        assertThat(pieces).isEmpty();
    }

    @Example
    void usageComesAloneAndTellsTheCost() {
        var pieces = new ArrayList<byte[]>();
        var chunks = new ChunkWriter(Sent.WITH_USAGE);
        chunks.write(START, pieces::add);
        chunks.usage(new Usage(3, 5, 2, 0, 1, 4, 6, 0, "provider"), 7, pieces::add);
        chunks.done(pieces::add);
        assertThat(pieces.stream().map(Sent::data))
                .containsExactly(
                        "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":9,\"model\":\"m1\",\"choices\":[],"
                                + "\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":10,\"total_tokens\":21,"
                                + "\"prompt_tokens_details\":{\"cached_tokens\":5,\"audio_tokens\":0,"
                                + "\"cache_write_tokens\":2,\"image_tokens\":1},"
                                + "\"completion_tokens_details\":{\"reasoning_tokens\":6,\"audio_tokens\":0},"
                                + "\"cost\":7E-9}}",
                        "[DONE]");
    }

    @Example
    void theHeadIsTheSameInAllChunks() {
        var start = new ChatEvent.Start(new ReplyHead("c1", 9, "m\"1", "fp", "flex"));
        assertThat(Sent.chunks(Sent.PLAIN, start, new ChatEvent.Text(0, "x"), STOP))
                .hasSize(2)
                .allSatisfy(chunk -> {
                    assertThat(chunk.get("model").stringValue()).isEqualTo("m\"1");
                    assertThat(chunk.get("system_fingerprint").stringValue()).isEqualTo("fp");
                    assertThat(chunk.get("service_tier").stringValue()).isEqualTo("flex");
                });
    }

    @Example
    void withSeveralChoicesEachHasItsRoleBeforeAnyHasAWord() {
        var chunks = Sent.chunks(Sent.choices(3), START, new ChatEvent.Text(2, "x"), new ChatEvent.Text(0, "y"), STOP);
        assertThat(chunks).hasSize(6);
        for (int choice = 0; choice < 3; choice++) {
            assertThat(chunks.get(choice).get("choices"))
                    .isEqualTo(json("[{\"index\":" + choice
                            + ",\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]"));
        }
        assertThat(chunks.get(3).at("/choices/0/delta")).isEqualTo(json("{\"content\":\"x\"}"));
    }

    @Example
    void aPureToolAnswerBeginsWithoutContentAndTheNameComesOnce() {
        var chunks = Sent.chunks(
                Sent.PLAIN,
                START,
                new ChatEvent.CallStart(0, 0, "a", "f", null),
                new ChatEvent.CallArguments(0, 0, "{\"x\""),
                new ChatEvent.CallArguments(0, 0, ":1}"),
                new ChatEvent.CallStart(0, 1, "b", "g", "S"),
                new ChatEvent.CallArguments(0, 1, "{}"),
                new ChatEvent.Finish(0, FinishReason.TOOL_CALLS));
        assertThat(chunks.stream().map(chunk -> chunk.at("/choices/0/delta").toString()))
                .containsExactly(
                        "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":\"a\","
                                + "\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}",
                        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"x\\\"\"}}]}",
                        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\":1}\"}}]}",
                        "{\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"type\":\"function\",\"function\":{\"name\":\"g\","
                                + "\"arguments\":\"\"},\"extra_content\":{\"google\":{\"thought_signature\":\"S\"}}}]}",
                        "{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"{}\"}}]}",
                        "{}");
        assertThat(chunks.getLast().at("/choices/0/finish_reason").stringValue())
                .isEqualTo("tool_calls");
    }

    @Example
    void callsOfToolsWithFreeTextHaveTheirOwnForm() {
        var chunks = Sent.chunks(
                Sent.PLAIN,
                START,
                new ChatEvent.CallStart(0, 0, "a", "c", true, null),
                new ChatEvent.CallArguments(0, 0, "free"));
        assertThat(chunks.get(0).at("/choices/0/delta/tool_calls/0"))
                .isEqualTo(json(
                        "{\"index\":0,\"id\":\"a\",\"type\":\"custom\",\"custom\":{\"name\":\"c\",\"input\":\"\"}}"));
        assertThat(chunks.get(1).at("/choices/0/delta/tool_calls/0"))
                .isEqualTo(json("{\"index\":0,\"custom\":{\"input\":\"free\"}}"));
    }

    @Example
    void whoSpeaksOfFunctionsIsAnsweredSoAndHearsOfOneCallOnly() {
        var chunks = Sent.chunks(
                LEGACY,
                START,
                new ChatEvent.CallStart(0, 0, "a", "f", "S"),
                new ChatEvent.CallArguments(0, 0, "{}"),
                new ChatEvent.CallStart(0, 1, "b", "g", null),
                new ChatEvent.CallArguments(0, 1, "{}"),
                new ChatEvent.Finish(0, FinishReason.TOOL_CALLS));
        assertThat(chunks.stream().map(chunk -> chunk.at("/choices/0").toString()))
                .containsExactly(
                        "{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null,\"function_call\":{\"name\":\"f\","
                                + "\"arguments\":\"\"}},\"finish_reason\":null}",
                        "{\"index\":0,\"delta\":{\"function_call\":{\"arguments\":\"{}\"}},\"finish_reason\":null}",
                        "{\"index\":0,\"delta\":{},\"finish_reason\":\"function_call\"}");
    }

    @Example
    void whatElseMayBeSaidHasItsPlace() {
        assertThat(only(Sent.PLAIN, new ChatEvent.Thought(0, "t")))
                .contains("\"delta\":{\"role\":\"assistant\",\"content\":null,\"reasoning_content\":\"t\"}");
        assertThat(only(Sent.PLAIN, new ChatEvent.Refusal(0, "r")))
                .contains("\"delta\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"r\"}");
        assertThat(only(Sent.PLAIN, new ChatEvent.Audio(0, json("{\"id\":\"a\"}"))))
                .contains("\"delta\":{\"role\":\"assistant\",\"content\":null,\"audio\":{\"id\":\"a\"}}");
        assertThat(only(Sent.PLAIN, new ChatEvent.Logprobs(0, json("{\"content\":[]}"))))
                .contains("\"delta\":{\"role\":\"assistant\"},\"logprobs\":{\"content\":[]},\"finish_reason\":null}");
    }

    @Example
    void proofsAreNumbered() {
        var chunks = Sent.chunks(
                Sent.PLAIN,
                START,
                new ChatEvent.Proof(0, new Reasoning("t", "S", null, Reasoning.CLAUDE)),
                new ChatEvent.Proof(0, new Reasoning(null, null, "D", null)));
        assertThat(chunks.get(0).at("/choices/0/delta/reasoning_details")).isEqualTo(json("""
                [{"type":"reasoning.text","text":"t","signature":"S","format":"anthropic-claude-v1","index":0}]"""));
        assertThat(chunks.get(1).at("/choices/0/delta/reasoning_details"))
                .isEqualTo(json("[{\"type\":\"reasoning.encrypted\",\"data\":\"D\",\"index\":1}]"));
    }

    @Example
    void aProofHasAllTheThoughtsSinceTheLastOne() {
        var chunks = Sent.chunks(
                Sent.PLAIN,
                START,
                new ChatEvent.Thought(0, "lost"),
                new ChatEvent.Proof(0, new Reasoning(null, null, "D", null)),
                new ChatEvent.Thought(0, "a"),
                new ChatEvent.Thought(0, "b"),
                new ChatEvent.Proof(0, new Reasoning("b", "S", null, null)));
        assertThat(chunks.getLast().at("/choices/0/delta/reasoning_details"))
                .isEqualTo(json("[{\"type\":\"reasoning.text\",\"text\":\"ab\",\"signature\":\"S\",\"index\":1}]"));
    }

    @Example
    void sourcesComeAllAtOnceBeforeTheFinish() {
        var chunks = Sent.chunks(
                Sent.PLAIN,
                START,
                new ChatEvent.Annotations(0, json("[{\"a\":1}]")),
                new ChatEvent.Text(0, "x"),
                new ChatEvent.Annotations(0, json("[{\"a\":2},{\"a\":3}]")),
                STOP);
        assertThat(chunks).hasSize(3);
        assertThat(chunks.get(1).at("/choices/0/delta"))
                .isEqualTo(json("{\"annotations\":[{\"a\":1},{\"a\":2},{\"a\":3}]}"));
    }

    @Example
    void aReplyOfNothingHasARoleAllTheSame() {
        assertThat(Sent.chunks(Sent.PLAIN, START, STOP).getFirst().at("/choices/0"))
                .isEqualTo(
                        json(
                                "{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":\"stop\"}"));
    }

    @Example
    void aFailureIsAChunkThatSaysSo() {
        var pieces = new ArrayList<byte[]>();
        var chunks = new ChunkWriter(Sent.PLAIN);
        chunks.failure(Failure.timeout("groq"), "req_1", pieces::add);
        chunks.write(START, pieces::add);
        chunks.failure(Failure.timeout("groq"), "req_1", pieces::add);
        assertThat(pieces).hasSize(2).allSatisfy(piece -> {
            var json = json(Sent.data(piece));
            assertThat(json.get("object").stringValue()).isEqualTo("chat.completion.chunk");
            assertThat(json.get("choices")).isEqualTo(json("[{\"index\":0,\"finish_reason\":\"error\",\"delta\":{}}]"));
            assertThat(json.at("/error/code").stringValue()).isEqualTo("timeout");
            assertThat(json.at("/error/metadata/correlation_id").stringValue()).isEqualTo("req_1");
        });
        assertThat(json(Sent.data(pieces.getLast())).get("id").stringValue()).isEqualTo("c1");
    }

    /** Of any stream of any reply. */
    @Property(tries = 300)
    void noClientTripsOverIt(@ForAll long seed) {
        var invented = new Invented(seed);
        var reply = invented.reply(3);
        var request = Sent.choices(reply.choices().size());
        var roles = new HashSet<Integer>();
        var finished = new HashSet<Integer>();
        var calls = new HashSet<String>();
        for (var data : Sent.data(request, invented.streamed(reply))) {
            var chunk = json(data);
            assertThat(chunk.has("error")).as("not even one that is null").isFalse();
            assertThat(chunk.get("usage").isNull()).isTrue();
            assertThat(chunk.get("choices")).hasSize(1);
            var choice = chunk.at("/choices/0");
            var index = choice.get("index").intValue();
            assertThat(choice.at("/delta").has("role")).isEqualTo(roles.add(index));
            assertThat(finished).doesNotContain(index);
            if (!choice.get("finish_reason").isNull()) {
                finished.add(index);
            }
            for (var call : choice.at("/delta/tool_calls")) {
                assertThat(call.has("function")).isNotEqualTo(call.has("custom"));
                assertThat(call.has("id")).isEqualTo(calls.add(index + "/" + call.get("index")));
            }
        }
        assertThat(finished).hasSize(reply.choices().size());
    }
}
