package dev.hubgate.system.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import dev.hubgate.system.upstream.ScriptedUpstream;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scripted provider alone: the official SDK accepts it, and it does what it is told to. */
class ScriptedUpstreamTest extends JavaSdkContract {
    private ScriptedUpstream upstream;
    private OpenAIClient client;

    @BeforeAll
    void start() throws IOException {
        upstream = new ScriptedUpstream(0);
        client = client("sk-test");
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        upstream.close();
    }

    private OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(upstream.baseUrl() + "/v1")
                .apiKey(key)
                .maxRetries(0)
                .build();
    }

    @Override
    OpenAIClient client() {
        return client;
    }

    @Override
    Stream<String> chatModels() {
        return Stream.of("gpt-4.1-mini");
    }

    @Override
    Stream<String> embeddingModels() {
        return Stream.of("text-embedding-3-small");
    }

    private void asks(String text) {
        client.chat().completions().create(ask("gpt-4.1-mini", text).build());
    }

    @Test
    void refusesAKeyThatIsNoProviderKey() {
        OpenAIClient stranger = client("oah_not_a_provider_key");
        assertThatThrownBy(() -> stranger.models().list()).isInstanceOf(UnauthorizedException.class);
        stranger.close();
    }

    @Test
    void failsAsOftenAsToldAndThenRecovers() {
        String text = "[[status 429 retry-after=3 times=1]] once";
        assertThatThrownBy(() -> asks(text))
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        error -> assertThat(error.headers().values("retry-after"))
                                .containsExactly("3"));
        asks(text);
        assertThat(upstream.callsWith(" once")).hasSize(2);
    }

    @Test
    void breaksOffInTheMiddleOfAnAnswerAndOfAStream() {
        assertThatThrownBy(() -> asks("[[cut]] half an answer")).isInstanceOf(OpenAIException.class);
        var question = ask("gpt-4.1-mini", "[[cut after=2]] half a stream").build();
        assertThatThrownBy(() -> accumulate(question)).isInstanceOf(OpenAIIoException.class);
    }

    @Test
    void sendsAnErrorAsTheFirstEvent() {
        var question = ask("gpt-4.1-mini", "[[error]]").build();
        assertThatThrownBy(() -> accumulate(question)).isInstanceOf(SseException.class);
    }

    @Test
    void seesThatItsCallerLeavesWhileItSaysNothing() throws Exception {
        var question =
                ask("gpt-4.1-mini", "[[chunks 3 delay=20000]] leaves early").build();
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(question)) {
            assertThat(stream.stream().iterator().next().choices()).hasSize(1);
        }
        UpstreamCall call = upstream.callsWith("leaves early").getFirst();
        assertThat(call.callerLeft().get(2, TimeUnit.SECONDS)).isAfter(call.at());
    }

    @Test
    void doesNotMissACallerWhoStayedToTheEnd() throws Exception {
        asks("stays to the end");
        UpstreamCall call = upstream.callsWith("stays to the end").getFirst();
        call.ended().get(2, TimeUnit.SECONDS);
        assertThat(call.callerLeft()).isNotDone();
    }
}
