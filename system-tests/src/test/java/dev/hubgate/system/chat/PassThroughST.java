package dev.hubgate.system.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.ExactJson;
import dev.hubgate.system.upstream.UpstreamCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client sends reaches an OpenAI-compatible provider whole, also what Hubgate has never heard of. */
@ExtendWith(HubgateExtension.class)
class PassThroughST {
    private final RunningHubgate hubgate;
    private final Account account;

    PassThroughST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.account = hubgate.admin().newAccount();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901234567890123456789",
                "-9223372036854775809",
                "0.1234567890123456789012345678901234567890",
                "1.10",
                "123456789012345680000",
                "\"F\u00fc\u00dfe \ud83e\udd8a \u2028 \u202e end\"",
                "\"\\u0000 \\\\ \\\" \\/ \\b\"",
                "{\"a\":[[[{\"b\":null}]],{},[],\"\",false]}",
                "\" leading and trailing \"",
            })
    void keepsAnUnknownFieldAsItIs(String value) {
        JsonNode received = send("\"x_future_field\":" + value).json();
        JsonNode sent = ExactJson.parse("{\"v\":" + value + "}").get("v");
        assertThat(received.has("x_future_field")).isTrue();
        assertThat(received.get("x_future_field")).isEqualTo(sent);
    }

    @Test
    void takesAFieldThatIsNullForAbsent() {
        JsonNode received = send("\"x_future_field\":null,\"x_other\":1").json();
        assertThat(received.has("x_future_field")).isFalse();
        assertThat(received.has("x_other")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890123456789", "0.1234567890123456789012345678901234567890", "1.10"})
    void keepsTheDigitsOfANumber(String digits) {
        assertThat(send("\"x_future_field\":" + digits).text()).contains("\"x_future_field\":" + digits);
    }

    @Test
    void keepsEveryKnownFieldAsItIs() {
        String fields = """
                "temperature":0.7,"top_p":0.9,"seed":42,"stop":["a","b"],"presence_penalty":0.1,"frequency_penalty":-0.1,
                "logit_bias":{"50256":-100},"logprobs":true,"top_logprobs":3,"user":"someone","store":false,
                "metadata":{"a":"b"},"service_tier":"default","reasoning_effort":"low","verbosity":"low",
                "prediction":{"type":"content","content":"x"},"modalities":["text"],"safety_identifier":"s",
                "prompt_cache_key":"k","web_search_options":{},"parallel_tool_calls":false,"max_completion_tokens":77,
                "response_format":{"type":"text","x":1},"tool_choice":"none",
                "tools":[{"type":"function","x_tool":1,"function":{"name":"f","x_function":[1.50],"parameters":{}}}]
                """;
        JsonNode received = send(fields).json();
        ExactJson.parse("{" + fields + "}")
                .properties()
                .forEach(field -> assertThat(received.get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    @Test
    void keepsUnknownFieldsOfMessagesAndParts() {
        String messages = """
                [{"role":"system","content":"s","x_message":{"deep":[1,2.0]}},
                 {"role":"user","name":"ada","content":[{"type":"text","text":"t","cache_control":{"type":"ephemeral"}},
                   {"type":"image_url","image_url":{"url":"data:image/png;base64,AA==","detail":"low","x":1}},
                   {"type":"x_future_part","anything":[true]}]},
                 {"role":"assistant","content":null,"x_answer":"r","tool_calls":[
                   {"id":"c1","type":"function","x_call":"y","function":{"name":"f","arguments":"{ \\"a\\" : 1.0 }"}}]},
                 {"role":"tool","tool_call_id":"c1","content":"done","x_result":0}]
                """;
        Reply reply = hubgate.as(account.key())
                .post(
                        "/v1/chat/completions",
                        "{\"model\":\"openai/gpt-4.1-mini\",\"x_marker\":\"%s\",\"messages\":%s}"
                                .formatted(account.keyId(), messages));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        JsonNode received =
                hubgate.upstream().callsWith(account.keyId()).getFirst().json();
        assertThat(received.get("messages"))
                .isEqualTo(ExactJson.parse("{\"v\":" + messages + "}").get("v"));
    }

    @Test
    void presentsTheCredentialOfTheProviderAndNothingOfTheCaller() {
        UpstreamCall call = send("\"x_future_field\":1");
        assertThat(call.path()).isEqualTo("/v1/chat/completions");
        assertThat(call.json().get("model").asString()).isEqualTo("gpt-4.1-mini");
        assertThat(call.header("authorization")).contains("Bearer " + RunningHubgate.PROVIDER_KEY);
        assertThat(call.headers().toString()).doesNotContain(account.key());
        assertThat(call.headers()).doesNotContainKeys("cookie", "x-forwarded-for", "x-api-key");
    }

    /** Sends a question with these fields and returns what the provider received. */
    private UpstreamCall send(String fields) {
        String marker = "marker-" + System.nanoTime();
        String body = "{\"model\":\"openai/gpt-4.1-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}],%s}"
                .formatted(marker, fields);
        Reply reply = hubgate.as(account.key()).post("/v1/chat/completions", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return hubgate.upstream().callsWith(marker).getFirst();
    }
}
