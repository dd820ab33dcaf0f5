package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.RunningHubgate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is taken out of a request is in its reply again, in whatever form {@code openai-java} reads it. */
@Tag("sdk")
@ExtendWith(HubgateExtension.class)
class JavaSdkFidelityST {
    private static final String TEXT = "Please write to jane.roe@example.com, and say \"Margaret Thornbury\" sent you;"
            + " my name is Margaret Thornbury";

    /** A tool; the schema of its arguments is made from this. */
    public static class Weather {
        public String city;
    }

    /** An answer that follows a schema. */
    public static class Note {
        public String title;
        public List<String> lines;
    }

    private final OpenAIClient client;

    JavaSdkFidelityST(RunningHubgate hubgate) {
        client = OpenAIOkHttpClient.builder()
                .baseUrl(hubgate.baseUrl() + "/v1")
                .apiKey(hubgate.admin().newGuardedAccount().key())
                .maxRetries(0)
                .build();
    }

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    private static ChatCompletionCreateParams.Builder question() {
        return ChatCompletionCreateParams.builder()
                .model(Questions.SCRIPTED)
                .addUserMessage("[[echo]] [[chunks 70]] " + TEXT);
    }

    private ChatCompletion accumulated(ChatCompletionCreateParams question) {
        var accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(question)) {
            stream.stream().forEach(accumulator::accumulate);
        }
        return accumulator.chatCompletion();
    }

    @Test
    void saysItAgainInAllChoices() {
        var plain = client.chat().completions().create(question().n(2).build());
        assertThat(plain.choices())
                .hasSize(2)
                .allSatisfy(choice ->
                        assertThat(choice.message().content().orElseThrow()).endsWith(TEXT));
        var streamed = accumulated(question().build());
        assertThat(streamed.choices().getFirst().message().content().orElseThrow())
                .endsWith(TEXT);
    }

    @Test
    void callsAToolWithItInAStream() {
        var calls = accumulated(question().addTool(Weather.class).build())
                .choices()
                .getFirst()
                .message()
                .toolCalls()
                .orElseThrow();
        assertThat(calls.getFirst().asFunction().function().arguments(Weather.class).city)
                .isEqualTo(TEXT);
    }

    @Test
    void parsesItInAnAnswerThatFollowsASchema() {
        var answer = client.chat()
                .completions()
                .create(question().responseFormat(Note.class).build());
        Note note = answer.choices().getFirst().message().content().orElseThrow();
        assertThat(note.title).isEqualTo(TEXT);
        assertThat(note.lines).containsExactly(TEXT);
    }
}
