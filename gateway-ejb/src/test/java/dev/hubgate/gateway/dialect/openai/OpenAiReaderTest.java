package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.ModelReply;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiReaderTest {

    private static final ModelRequest CHAT = Asked.model("a", "");

    private static ModelReply read(ModelRequest request, String body) {
        return OpenAiReader.read(request, Offers.at("groq"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Usage usage(String usage) {
        return read(CHAT, "{\"choices\":[],\"usage\":" + usage + "}").usage();
    }

    @Test
    void aGoodReplyGoesOnInTheProvidersOwnBytes() {
        var body = "{ \"choices\" : [ ], \"x_new\" : 1.10 }\n";
        assertThat(new String(read(CHAT, body).body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    void usageIsWhatTheProviderCounted() {
        assertThat(usage("{\"prompt_tokens\":11,\"completion_tokens\":7,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":5},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":3}}"))
                .isEqualTo(new Usage(6, 5, 0, 0, 0, 4, 3, 0, "provider"));
    }

    @Test
    void soundIsCountedApartFromText() {
        assertThat(usage("{\"prompt_tokens\":11,\"completion_tokens\":7,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":5,\"audio_tokens\":4},"
                        + "\"completion_tokens_details\":{\"audio_tokens\":6}}"))
                .isEqualTo(new Usage(2, 5, 0, 4, 0, 1, 0, 6, "provider"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prompt_tokens\":-5,\"completion_tokens\":-1} | 0 | 0 | 0",
                "{\"prompt_tokens\":3,\"prompt_tokens_details\":{\"cached_tokens\":9}} | 3 | 3 | 0",
                "{\"prompt_tokens\":3,\"prompt_tokens_details\":null} | 3 | 0 | 0",
                "{\"prompt_tokens\":3,\"prompt_tokens_details\":[1]} | 3 | 0 | 0",
                "{\"prompt_tokens\":1e30,\"completion_tokens\":2} | 0 | 0 | 2",
                "{\"prompt_tokens\":12.0,\"completion_tokens\":2.5} | 12 | 0 | 0",
                "{\"prompt_tokens\":999999999999,\"completion_tokens\":2} | 100000000 | 0 | 2",
                "{\"prompt_tokens\":\"12\",\"completion_tokens\":2} | 0 | 0 | 2",
                "{\"prompt_tokens\":12,\"completion_tokens\":{}} | 12 | 0 | 0",
            })
    void oddNumbersNeverBecomeNegativeMoney(String usage, long prompt, long cached, long completion) {
        assertThat(usage(usage)).isEqualTo(new Usage(prompt - cached, cached, 0, 0, 0, completion, 0, 0, "provider"));
    }

    @Test
    void withoutUsageItIsEstimated() {
        var usage = read(CHAT, "{\"choices\":[{\"message\":{\"content\":\"12345678\"}}]}")
                .usage();
        assertThat(usage.source()).isEqualTo("estimated");
        assertThat(usage.completion()).isEqualTo(2);
        assertThat(usage.prompt()).isEqualTo(Math.ceilDiv(CHAT.promptBound(), 4));
        assertThat(usage("null").source()).isEqualTo("estimated");
        assertThat(usage("{}").source()).isEqualTo("estimated");
    }

    @Test
    void anEmbeddingHasDataInsteadOfChoices() {
        var embedding = Asked.embedding("{\"model\":\"e\",\"input\":\"x\"}");
        var reply = read(embedding, "{\"data\":[],\"usage\":{\"prompt_tokens\":4,\"total_tokens\":4}}");
        assertThat(reply.usage()).isEqualTo(Usage.ofText(4, 0, "provider"));
        assertThat(Fails.of(() -> read(embedding, "{\"choices\":[]}")).code()).isEqualTo("provider_unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "[]", "null", "{}", "{\"choices\":null}", "{\"choices\":{}}"})
    void whatIsNoReplyIsTheProvidersFault(String body) {
        var failure = Fails.of(() -> read(CHAT, body));
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.code()).isEqualTo("provider_unavailable");
        assertThat(failure.message()).doesNotContain("html");
    }

    @Test
    void anErrorThatCameWithStatus200IsAnError() {
        var failure =
                Fails.of(() -> read(CHAT, "{\"error\":{\"message\":\"x\",\"code\":\"overloaded\"},\"choices\":[]}"));
        assertThat(failure.code()).isEqualTo("provider_overloaded");
        assertThat(read(CHAT, "{\"error\":null,\"choices\":[]}").usage().completion())
                .isZero();
    }
}
