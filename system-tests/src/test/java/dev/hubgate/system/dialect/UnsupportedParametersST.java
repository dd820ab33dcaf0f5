package dev.hubgate.system.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A field that a provider cannot honour is an error, or goes and is named, as the project chooses. */
@ExtendWith(HubgateExtension.class)
class UnsupportedParametersST {
    private static final Duration SPREAD = Duration.ofSeconds(3);
    private static final String DROPPED = "x-hub-dropped-parameters";

    private final String mark = "mark" + UUID.randomUUID();
    private RunningHubgate hubgate;
    private Account account;
    private Endpoint caller;

    @BeforeEach
    void openAnAccount(RunningHubgate running) {
        hubgate = running;
        account = running.admin().newAccount(100_000_000);
        caller = running.as(account.key());
    }

    static Stream<String> models() {
        return Stream.of(Providers.ANTHROPIC, Providers.GEMINI, Providers.VERTEX, Providers.BEDROCK);
    }

    private Reply ask(ObjectNode question) {
        return caller.post("/v1/chat/completions", question.toString());
    }

    private ObjectNode biased(String model) {
        ObjectNode question = Questions.chat(model, "Hello " + mark).put("a_new_field", 1);
        question.putObject("logit_bias").put("50256", -100);
        return question;
    }

    @ParameterizedTest
    @MethodSource("models")
    void refusesWhatItCannotHonour(String model) {
        Reply reply = ask(biased(model));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("unsupported_parameter");
        assertThat(reply.error().path("type").asString("")).isEqualTo("invalid_request_error");
        assertThat(reply.error().path("param").asString("")).isIn("logit_bias", "a_new_field");
        assertThat(hubgate.upstream().callsWith(mark)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void dropsAndNamesItWhereTheProjectWantsThat(String model) {
        hubgate.admin().choose(account, choices -> choices.put("unsupported_parameters", "drop"));
        Reply reply = Eventually.get(SPREAD, () -> ask(biased(model)), answer -> answer.status() == 200);
        assertThat(named(reply)).containsExactlyInAnyOrder("logit_bias", "a_new_field");
        assertThat(hubgate.upstream().callsWith(mark).getLast().text()).doesNotContain("logit_bias", "a_new_field");
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesWhatItDropsInAStreamToo(String model) {
        hubgate.admin().choose(account, choices -> choices.put("unsupported_parameters", "drop"));
        ObjectNode question = biased(model).put("stream", true);
        Reply reply = Eventually.get(SPREAD, () -> ask(question), answer -> answer.status() == 200);
        assertThat(named(reply)).contains("logit_bias");
    }

    @ParameterizedTest
    @MethodSource("models")
    void dropsWhatIsForBookkeepingAloneAndNamesIt(String model) {
        Reply reply = ask(Questions.chat(model, "Hello " + mark).put("prompt_cache_key", "mine"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(named(reply)).containsExactly("prompt_cache_key");
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysNothingOfWhatIsTheDefaultAnyway(String model) {
        Reply reply = ask(Questions.chat(model, "Hello " + mark)
                .put("n", 1)
                .put("frequency_penalty", 0)
                .put("logprobs", false)
                .put("parallel_tool_calls", true)
                .putNull("seed"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header(DROPPED)).isEmpty();
    }

    private static List<String> named(Reply reply) {
        return List.of(reply.header(DROPPED).orElse("").split(", ", -1));
    }
}
