package dev.hubgate.system.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.models.Model;
import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Java: {@code com.openai:openai-java} against a running Hubgate, told nothing but another base URL and key. */
@Tag("sdk")
@ExtendWith(HubgateExtension.class)
class JavaSdkST extends JavaSdkContract {
    static final String SCRIPTED = "openai/gpt-4.1-mini";

    private OpenAIClient client;

    @BeforeAll
    void openAnAccount(RunningHubgate hubgate) {
        Account account = hubgate.admin().newAccount();
        client = client(hubgate, account.key());
    }

    @AfterAll
    void closeTheClient() {
        client.close();
    }

    static OpenAIClient client(RunningHubgate hubgate, String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(hubgate.baseUrl() + "/v1")
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
        return Stream.of("sandbox/chat", SCRIPTED);
    }

    @Override
    Stream<String> embeddingModels() {
        return Stream.of("sandbox/embedding", "openai/text-embedding-3-small");
    }

    @Test
    void listsModelsAndGetsOne() {
        List<String> ids =
                client.models().list().autoPager().stream().map(Model::id).toList();
        assertThat(ids).contains("sandbox/chat", "sandbox/embedding", SCRIPTED);
        assertThat(client.models().retrieve(SCRIPTED).id()).isEqualTo(SCRIPTED);
    }

    @Test
    void readsChunksAsTheyCome() {
        List<Long> arrivals = new ArrayList<>();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat()
                .completions()
                .createStreaming(ask(SCRIPTED, "[[chunks 6 delay=200]] Slowly").build())) {
            stream.stream()
                    .filter(chunk -> chunk.choices().stream()
                            .anyMatch(choice -> choice.delta()
                                    .content()
                                    .filter(text -> !text.isEmpty())
                                    .isPresent()))
                    .forEach(chunk -> arrivals.add(System.nanoTime() / 1_000_000));
        }
        assertThat(arrivals).hasSize(6);
        assertThat(arrivals.getLast() - arrivals.getFirst())
                .as("ms from first to last of " + arrivals)
                .isGreaterThan(500);
    }

    @Test
    void accumulatesParallelToolCalls() {
        var streamed = accumulate(ask(SCRIPTED, "Weather and time?")
                .addTool(Weather.class)
                .addTool(LocalTime.class)
                .build());
        assertThat(calls(streamed)).extracting(call -> call.function().name()).containsExactly("Weather", "LocalTime");
    }

    @Test
    void accumulatesSeveralChoices() {
        var streamed = accumulate(ask(SCRIPTED, "Two please").n(2).build());
        assertThat(streamed.choices())
                .hasSize(2)
                .allSatisfy(choice ->
                        assertThat(choice.message().content()).get().asString().endsWith("Two please"));
    }

    @Test
    void raisesWhenTheProviderFailsInTheMiddleOfAStream() {
        var question = ask(SCRIPTED, "[[cut after=3]] A story that breaks off").build();
        assertThatThrownBy(() -> accumulate(question)).isInstanceOf(OpenAIException.class);
    }
}
