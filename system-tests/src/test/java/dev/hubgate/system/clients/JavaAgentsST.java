package dev.hubgate.system.clients;

import static dev.hubgate.system.clients.JavaSdkContract.ask;
import static dev.hubgate.system.clients.JavaSdkContract.calls;
import static dev.hubgate.system.clients.JavaSdkContract.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.RunningHubgate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java: an agent of {@code openai-java} that calls tools in parallel, with each provider. */
@Tag("sdk")
@ExtendWith(HubgateExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class JavaAgentsST {
    private static final String TOLD = "Weather said: 7 days of snow. LocalTime said: ten past \"four\" – 16:10.";

    private RunningHubgate hubgate;
    private OpenAIClient client;
    private List<String> protestsBefore;

    @BeforeAll
    void openAnAccount(RunningHubgate running) {
        hubgate = running;
        client = JavaSdkST.client(running, running.admin().newAccount().key());
        protestsBefore = running.upstream().protests();
    }

    @AfterAll
    void closeTheClient() {
        client.close();
    }

    @AfterEach
    void sentNothingThatAProviderRefuses() {
        assertThat(hubgate.upstream().protests()).isEqualTo(protestsBefore);
    }

    static Stream<String> models() {
        return Providers.MODELS.stream();
    }

    static Stream<String> thinkers() {
        return Stream.of(Providers.ANTHROPIC, Providers.GEMINI, Providers.VERTEX, Providers.BEDROCK);
    }

    private static ChatCompletionCreateParams.Builder question(String model) {
        return ask(model, "Weather and time in Oslo?")
                .addTool(AgentTools.Weather.class)
                .addTool(AgentTools.LocalTime.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void runsToolsThatAreCalledInParallel(String model) {
        var answer = run(question(model), this::whole);
        assertThat(answer).startsWith(TOLD);
    }

    @ParameterizedTest
    @MethodSource("models")
    void runsToolsThatAreCalledInParallelInAStream(String model) {
        var answer = run(question(model), this::accumulated);
        assertThat(answer).startsWith(TOLD);
    }

    @ParameterizedTest
    @MethodSource("thinkers")
    void goesOnAfterToolsWithAModelThatThinks(String model) {
        for (Function<ChatCompletionCreateParams, ChatCompletion> how :
                List.<Function<ChatCompletionCreateParams, ChatCompletion>>of(this::whole, this::accumulated)) {
            var asked = question(model).reasoningEffort(ReasoningEffort.LOW).maxCompletionTokens(6_000);
            assertThat(run(asked, how)).startsWith(TOLD);
        }
    }

    private ChatCompletion whole(ChatCompletionCreateParams question) {
        return client.chat().completions().create(question);
    }

    private ChatCompletion accumulated(ChatCompletionCreateParams question) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(question)) {
            stream.stream().forEach(accumulator::accumulate);
        }
        return accumulator.chatCompletion();
    }

    /** Asks, runs the tools, tells their results, until the model has the last word, which is returned. */
    private static String run(
            ChatCompletionCreateParams.Builder question, Function<ChatCompletionCreateParams, ChatCompletion> asking) {
        var tools = new AgentTools();
        ChatCompletion answer = asking.apply(question.build());
        assertThat(calls(answer)).hasSize(2);
        question.addMessage(answer.choices().getFirst().message());
        for (ChatCompletionMessageFunctionToolCall call : calls(answer)) {
            question.addMessage(ChatCompletionToolMessageParam.builder()
                    .toolCallId(call.id())
                    .content(tools.run(call))
                    .build());
        }
        assertThat(tools.called()).containsExactly("Weather some city 7", "LocalTime some city");
        return text(asking.apply(question.build()));
    }
}
