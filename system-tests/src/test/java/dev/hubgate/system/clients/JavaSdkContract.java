package dev.hubgate.system.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code openai-java} must find at anything that speaks OpenAI's API. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class JavaSdkContract {

    /** A tool whose arguments the SDK describes by a schema. */
    public static class Weather {
        public String city;
        public int days;
    }

    /** A tool beside the first, for parallel calls. */
    public static class LocalTime {
        public String city;
    }

    /** An answer that follows a schema. */
    public static class Recipe {
        public String title;
        public int servings;
        public List<Step> steps;
    }

    /** A part of it. */
    public static class Step {
        public String explanation;
        public int minutes;
    }

    abstract OpenAIClient client();

    /** The chat models to ask; each test runs once with each. */
    abstract Stream<String> chatModels();

    abstract Stream<String> embeddingModels();

    static ChatCompletionCreateParams.Builder ask(String model, String text) {
        return ChatCompletionCreateParams.builder().model(model).addUserMessage(text);
    }

    @ParameterizedTest
    @MethodSource("chatModels")
    void answersAPlainQuestion(String model) {
        ChatCompletion completion =
                client().chat().completions().create(ask(model, "Hello there").build());
        ChatCompletion.Choice choice = completion.choices().getFirst();
        assertThat(choice.message().content()).get().asString().isNotBlank();
        assertThat(choice.finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(completion.usage().orElseThrow().totalTokens()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("chatModels")
    void accumulatesAStreamToThePlainAnswer(String model) {
        ChatCompletionCreateParams question = ask(model, "Tell me a story").build();
        ChatCompletion plain = client().chat().completions().create(question);
        ChatCompletion streamed = accumulate(question);
        assertThat(text(streamed)).isEqualTo(text(plain)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("chatModels")
    void accumulatesTheUsageOfAStream(String model) {
        var withUsage = ChatCompletionStreamOptions.builder().includeUsage(true).build();
        ChatCompletion streamed =
                accumulate(ask(model, "Hello").streamOptions(withUsage).build());
        assertThat(streamed.usage().orElseThrow().totalTokens()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("chatModels")
    void callsAToolAndTakesItsResult(String model) {
        ChatCompletionCreateParams.Builder question =
                ask(model, "Weather in Oslo?").addTool(Weather.class);
        ChatCompletion asked = client().chat().completions().create(question.build());
        ChatCompletionMessageFunctionToolCall call = calls(asked).getFirst();
        assertThat(call.function().arguments(Weather.class).city).isNotBlank();
        question.addMessage(asked.choices().getFirst().message());
        for (ChatCompletionMessageFunctionToolCall each : calls(asked)) {
            question.addMessage(ChatCompletionToolMessageParam.builder()
                    .toolCallId(each.id())
                    .content("snow")
                    .build());
        }
        assertThat(text(client().chat().completions().create(question.build()))).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("chatModels")
    void accumulatesAStreamedToolCall(String model) {
        ChatCompletion streamed =
                accumulate(ask(model, "Weather in Oslo?").addTool(Weather.class).build());
        assertThat(calls(streamed)).isNotEmpty();
        assertThat(calls(streamed).getFirst().function().arguments(Weather.class).city)
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("chatModels")
    void parsesAnAnswerThatFollowsASchema(String model) {
        var question =
                ask(model, "A recipe please").responseFormat(Recipe.class).build();
        Recipe recipe = client().chat()
                .completions()
                .create(question)
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();
        assertThat(recipe.title).isNotNull();
        assertThat(recipe.steps).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("embeddingModels")
    void embedsTextsInTheirOrder(String model) {
        var texts = EmbeddingCreateParams.builder()
                .model(model)
                .inputOfArrayOfStrings(List.of("fox", "goose", "fox"))
                .build();
        var vectors = client().embeddings().create(texts).data();
        assertThat(vectors)
                .hasSize(3)
                .allSatisfy(vector -> assertThat(vector.embedding()).hasSizeGreaterThan(1));
        assertThat(vectors.get(0).embedding())
                .isEqualTo(vectors.get(2).embedding())
                .isNotEqualTo(vectors.get(1).embedding());
    }

    ChatCompletion accumulate(ChatCompletionCreateParams question) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> stream =
                client().chat().completions().createStreaming(question)) {
            stream.stream().forEach(accumulator::accumulate);
        }
        return accumulator.chatCompletion();
    }

    static List<ChatCompletionMessageFunctionToolCall> calls(ChatCompletion completion) {
        return completion.choices().getFirst().message().toolCalls().orElse(List.of()).stream()
                .map(call -> call.asFunction())
                .toList();
    }

    static String text(ChatCompletion completion) {
        return completion.choices().getFirst().message().content().orElse("");
    }
}
