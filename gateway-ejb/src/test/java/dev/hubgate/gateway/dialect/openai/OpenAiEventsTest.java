package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.store.audit.RequestRecord.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEventsTest {

    private static final String USAGE = "{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5,\"x\":1}";

    private static Events events(boolean includeUsage) {
        var options = includeUsage ? ",\"stream_options\":{\"include_usage\":true}" : "";
        return new OpenAiEvents(Asked.model("a", ",\"stream\":true" + options), Offers.at("groq"));
    }

    private static String chunk(String choices, String more) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":9,\"model\":\"m\",\"choices\":"
                + choices + more + "}";
    }

    private static String text(String text) {
        return "[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":null}]";
    }

    private static final String FINISH = "[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]";

    @Test
    void aChunkPassesAsItIs() {
        var data = chunk(text("Hi"), ",\"x_new\":[1.10]");
        assertThat(events(false).accept(data))
                .containsExactly((tools.jackson.databind.node.ObjectNode) Json.read(data));
    }

    @Test
    void usageBesideADeltaIsTakenOffIt() {
        var events = events(false);
        var sent = events.accept(chunk(FINISH, ",\"usage\":" + USAGE));
        assertThat(sent)
                .singleElement()
                .satisfies(chunk -> assertThat(chunk.has("usage")).isFalse());
        assertThat(events.usage()).isEqualTo(Usage.ofText(3, 2, "provider"));
    }

    @Test
    void whereUsageWasAskedForEveryChunkSaysThatItIsStillToCome() {
        var sent = events(true).accept(chunk(text("Hi"), ""));
        assertThat(sent.getFirst().get("usage").isNull()).isTrue();
    }

    @Test
    void theUsageChunkIsKeptBackAndGivenInTheShapeOfTheOthers() {
        var events = events(true);
        events.accept(chunk(text("Hi"), ""));
        assertThat(events.accept(chunk("[]", ",\"usage\":" + USAGE))).isEmpty();
        assertThat(events.usageChunk().toString()).isEqualTo(chunk("[]", ",\"usage\":" + USAGE));
    }

    @Test
    void anErrorThatIsNullIsLeftOut() {
        var sent = events(false).accept(chunk(text("Hi"), ",\"error\":null"));
        assertThat(sent.getFirst().has("error")).isFalse();
    }

    @Test
    void anErrorEndsIt() {
        var failure =
                Fails.of(() -> events(false).accept("{\"error\":{\"message\":\"x\",\"type\":\"overloaded_error\"}}"));
        assertThat(failure.code()).isEqualTo("provider_overloaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "7", "{", "<html>"})
    void whatIsNoChunkEndsIt(String data) {
        assertThat(Fails.of(() -> events(false).accept(data)).code()).isEqualTo("provider_unavailable");
    }

    @Test
    void withoutUsageItIsEstimatedFromWhatCame() {
        var events = events(false);
        events.accept(chunk(text("12345678"), ""));
        events.accept(chunk(
                "[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"abcd\"}}]}}]",
                ""));
        assertThat(events.usage().source()).isEqualTo("estimated");
        assertThat(events.usage().completion()).isEqualTo(3);
        var usage = events.usageChunk().get("usage");
        assertThat(usage.get("total_tokens").longValue())
                .isEqualTo(events.usage().prompt() + events.usage().completion());
    }

    @Test
    void isCompleteWithAFinishReasonOrWithDone() {
        var finished = events(false);
        finished.accept(chunk(text("Hi"), ""));
        assertThat(finished.isComplete()).isFalse();
        finished.accept(chunk(FINISH, ""));
        assertThat(finished.isComplete()).isTrue();
        var done = events(false);
        assertThat(done.accept("[DONE]")).isEmpty();
        assertThat(done.isComplete()).isTrue();
    }

    @Test
    void aBrokenStreamEndsWithAChunkThatSaysSo() {
        var events = events(false);
        events.accept(chunk(text("Hi"), ""));
        var end = events.errorChunk(Json.object().put("code", "timeout"));
        assertThat(end.toString())
                .isEqualTo(chunk(
                        "[{\"index\":0,\"finish_reason\":\"error\",\"delta\":{}}]",
                        ",\"error\":{\"code\":\"timeout\"}"));
    }

    @Test
    void anErrorBeforeAnyChunkHasAShapeAllTheSame() {
        assertThat(events(false).errorChunk(Json.object()).get("object").stringValue())
                .isEqualTo("chat.completion.chunk");
    }

    @Test
    void aChunkWithoutChoicesIsNotSentOn() {
        assertThat(events(false).accept(chunk("[]", ",\"prompt_filter_results\":[]")))
                .isEmpty();
        assertThat(events(false).accept("{\"choices\":null}")).isEmpty();
    }
}
