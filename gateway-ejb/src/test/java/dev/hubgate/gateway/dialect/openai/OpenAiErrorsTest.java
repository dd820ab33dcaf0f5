package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiErrorsTest {

    private static Failure read(int status, int retryAfter, String body) {
        var refusal = new Refusal(status, retryAfter, null, body.getBytes(StandardCharsets.UTF_8));
        return OpenAiErrors.read("groq", refusal);
    }

    private static String error(String message) {
        return Json.object().set("error", Json.object().put("message", message)).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "301, 502, provider_unavailable, SAME_PROVIDER",
        "400, 400, invalid_request, NEVER",
        "401, 502, upstream_authentication_error, OTHER_PROVIDER",
        "402, 429, insufficient_quota, OTHER_PROVIDER",
        "403, 502, upstream_authentication_error, OTHER_PROVIDER",
        "404, 404, model_not_found, OTHER_PROVIDER",
        "408, 504, timeout, SAME_PROVIDER",
        "409, 409, invalid_request, NEVER",
        "412, 429, insufficient_quota, OTHER_PROVIDER",
        "413, 413, request_too_large, OTHER_PROVIDER",
        "415, 415, invalid_request, NEVER",
        "418, 502, provider_unavailable, SAME_PROVIDER",
        "422, 422, invalid_request, NEVER",
        "424, 502, provider_unavailable, SAME_PROVIDER",
        "425, 429, rate_limit_exceeded, SAME_PROVIDER",
        "429, 429, rate_limit_exceeded, SAME_PROVIDER",
        "498, 503, provider_overloaded, SAME_PROVIDER",
        "500, 502, provider_unavailable, SAME_PROVIDER",
        "502, 502, provider_unavailable, SAME_PROVIDER",
        "503, 503, provider_overloaded, SAME_PROVIDER",
        "504, 504, timeout, SAME_PROVIDER",
        "520, 502, provider_unavailable, SAME_PROVIDER",
        "524, 504, timeout, SAME_PROVIDER",
        "529, 503, provider_overloaded, SAME_PROVIDER",
    })
    void everyStatusHasItsMeaning(int theirs, int ours, String code, Retry retry) {
        for (var body :
                new String[] {"", "<html>", "{}", "[]", "{\"error\":null}", "{\"error\":[]}", error("It is so.")}) {
            var failure = read(theirs, 0, body);
            assertThat(failure.status()).as(body).isEqualTo(ours);
            assertThat(failure.code()).as(body).isEqualTo(code);
            assertThat(failure.retry()).as(body).isEqualTo(retry);
        }
    }

    /** What each provider is known to say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // OpenAI and Azure
                "400 | {\"error\":{\"message\":\"m\",\"type\":\"invalid_request_error\",\"code\":\"unsupported_value\"}}"
                        + " | 400 unsupported_value NEVER",
                "400 | {\"error\":{\"message\":\"m\",\"code\":\"context_length_exceeded\"}}"
                        + " | 400 context_length_exceeded OTHER_PROVIDER",
                "400 | {\"error\":{\"message\":\"m\",\"code\":\"content_filter\",\"innererror\":{}}}"
                        + " | 400 content_filter NEVER",
                "401 | {\"error\":{\"message\":\"Incorrect API key provided: sk-a\",\"code\":\"invalid_api_key\"}}"
                        + " | 502 upstream_authentication_error OTHER_PROVIDER",
                "403 | {\"error\":{\"message\":\"m\",\"code\":\"unsupported_country_region_territory\"}}"
                        + " | 502 upstream_authentication_error OTHER_PROVIDER",
                "404 | {\"error\":{\"message\":\"The model `x` does not exist\",\"code\":\"model_not_found\"}}"
                        + " | 404 model_not_found OTHER_PROVIDER",
                "404 | {\"error\":{\"message\":\"m\",\"code\":\"DeploymentNotFound\"}} | 404 model_not_found OTHER_PROVIDER",
                "400 | {\"error\":{\"message\":\"m\",\"code\":\"model_not_found\",\"param\":\"model\"}}"
                        + " | 400 model_not_found OTHER_PROVIDER",
                "429 | {\"error\":{\"message\":\"m\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}"
                        + " | 429 rate_limit_exceeded SAME_PROVIDER",
                "429 | {\"error\":{\"message\":\"m\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}"
                        + " | 429 insufficient_quota OTHER_PROVIDER",
                "429 | {\"error\":{\"message\":\"m\",\"code\":\"credit_balance_exhausted\"}}"
                        + " | 429 insufficient_quota OTHER_PROVIDER",
                "429 | {\"error\":{\"message\":\"m\",\"code\":\"slow_down\"}} | 503 provider_overloaded SAME_PROVIDER",
                "503 | {\"error\":{\"message\":\"m\",\"code\":\"server_is_overloaded\"}}"
                        + " | 503 provider_overloaded SAME_PROVIDER",
                // Groq
                "400 | {\"error\":{\"message\":\"property 'x' is unsupported\",\"type\":\"invalid_request_error\"}}"
                        + " | 400 invalid_request NEVER",
                "400 | {\"error\":{\"message\":\"m\",\"code\":\"tool_use_failed\",\"failed_generation\":\"x\"}}"
                        + " | 400 tool_use_failed NEVER",
                "400 | {\"error\":{\"message\":\"m\",\"code\":\"model_decommissioned\"}} | 400 model_decommissioned OTHER_PROVIDER",
                "413 | {\"error\":{\"message\":\"Request too large: tokens per minute\",\"code\":\"rate_limit_exceeded\"}}"
                        + " | 413 request_too_large OTHER_PROVIDER",
                "429 | {\"error\":{\"message\":\"Rate limit reached. Upgrade at https://a/settings/billing\"}}"
                        + " | 429 rate_limit_exceeded SAME_PROVIDER",
                // Mistral
                "400 | {\"object\":\"error\",\"message\":\"Tool call id was x\",\"type\":\"invalid_function_call\","
                        + "\"code\":\"3280\"} | 400 3280 NEVER",
                "401 | {\"detail\":\"Invalid API Key\"} | 502 upstream_authentication_error OTHER_PROVIDER",
                "422 | {\"object\":\"Error\",\"detail\":[{\"loc\":[\"body\",\"x\"],\"msg\":\"Extra inputs\"}],\"code\":3001}"
                        + " | 422 3001 NEVER",
                "429 | {\"object\":\"error\",\"message\":\"m\",\"code\":\"3505\"} | 429 rate_limit_exceeded SAME_PROVIDER",
                "429 | {\"message\":\"Requests rate limit exceeded\"} | 429 rate_limit_exceeded SAME_PROVIDER",
                // xAI
                "400 | {\"code\":\"invalid-argument\",\"error\":\"Incorrect API key provided.\"}"
                        + " | 502 upstream_authentication_error OTHER_PROVIDER",
                "400 | {\"code\":\"It is wrong\",\"error\":\"Model x does not support parameter stop.\"}"
                        + " | 400 invalid_request NEVER",
                "403 | {\"code\":\"No\",\"error\":\"Failed check: SAFETY_CHECK_TYPE_X\"}"
                        + " | 400 content_policy_violation NEVER",
                "429 | {\"code\":\"Some resource has been exhausted\",\"error\":\"Your team has used all available credits\"}"
                        + " | 429 insufficient_quota OTHER_PROVIDER",
                // Together
                "403 | {\"error\":{\"message\":\"input tokens exceed the limit\",\"type\":\"x\"}}"
                        + " | 400 context_length_exceeded OTHER_PROVIDER",
                "400 | {\"error\":{\"message\":\"Unable to access model x\",\"type\":\"invalid_request_error\"}}"
                        + " | 400 invalid_request NEVER",
                "429 | {\"error\":{\"message\":\"You have been rate limited. See billing\",\"type\":\"credit_limit\"}}"
                        + " | 429 rate_limit_exceeded SAME_PROVIDER",
                "402 | {\"error\":{\"message\":\"Credit limit exceeded\"}} | 429 insufficient_quota OTHER_PROVIDER",
                // DeepInfra, Fireworks, DeepSeek
                "404 | {\"detail\":{\"error\":\"Model is not available\"}} | 404 model_not_found OTHER_PROVIDER",
                "429 | {\"detail\":{\"error\":\"Model busy, retry later\"}} | 429 rate_limit_exceeded SAME_PROVIDER",
                "412 | {\"error\":{\"message\":\"Account suspended\"}} | 429 insufficient_quota OTHER_PROVIDER",
                "402 | {\"error\":{\"message\":\"Insufficient Balance\"}} | 429 insufficient_quota OTHER_PROVIDER",
                // Qwen
                "400 | {\"error\":{\"code\":\"data_inspection_failed\",\"message\":\"m\"}}"
                        + " | 400 content_filter NEVER",
                "400 | {\"code\":\"DataInspectionFailed\",\"message\":\"m\"} | 400 content_filter NEVER",
                "400 | {\"code\":\"Arrearage\",\"message\":\"Access denied\"} | 429 insufficient_quota OTHER_PROVIDER",
                // vLLM, Ollama, OpenRouter
                "400 | {\"object\":\"error\",\"message\":\"m\",\"type\":\"BadRequestError\",\"param\":null,\"code\":400}"
                        + " | 400 invalid_request NEVER",
                "404 | {\"error\":{\"message\":\"model 'x' not found\",\"type\":\"api_error\"}}"
                        + " | 404 model_not_found OTHER_PROVIDER",
                "502 | {\"error\":{\"code\":502,\"message\":\"Provider returned error\",\"metadata\":{}}}"
                        + " | 502 provider_unavailable SAME_PROVIDER",
            })
    void everyProviderIsUnderstood(int status, String body, String meaning) {
        var failure = read(status, 0, body);
        assertThat(failure.status() + " " + failure.code() + " " + failure.retry())
                .isEqualTo(meaning);
    }

    @Test
    void whatTheProviderSaysOfTheRequestIsPassedOn() {
        var failure = read(400, 0, """
                {"error":{"message":"'temperature' must be at most 2","type":"invalid_request_error",
                          "param":"messages[0].content","code":"invalid_value"}}""");
        assertThat(failure.message()).isEqualTo("'temperature' must be at most 2");
        assertThat(failure.param()).isEqualTo("messages[0].content");
        assertThat(failure.code()).isEqualTo("invalid_value");
        assertThat(failure.type()).isEqualTo("invalid_request_error");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void whatTheProviderSaysOfTheGatewayIsNotPassedOn(int status) {
        assertThat(read(status, 0, error("Org acme-internal has no funds")).message())
                .doesNotContain("acme");
    }

    @Test
    void theTimeToWaitIsPassedOn() {
        assertThat(read(429, 42, "").retryAfterSeconds()).isEqualTo(42);
        assertThat(read(503, 7, "").retryAfterSeconds()).isEqualTo(7);
        assertThat(read(429, 0, "").retryAfterSeconds()).isOne();
    }

    /** A name that the caller chose may sound like a fault of the gateway's; only where no code says otherwise it counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid schema for function 'check': 'flagged' is a required property.",
                "Invalid schema for function 'content_filter'.",
                "Invalid schema for function 'insufficient_funds'.",
                "Invalid schema for function 'get invalid api key'.",
            })
    void namesThatTheCallerChoseAreNotTakenForFaults(String message) {
        var body = Json.object();
        body.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .put("code", "invalid_function_parameters");
        assertThat(read(400, 0, body.toString()).code()).isEqualTo("invalid_function_parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "invalid_request_error", "invalid-argument", "1000", "BadRequestError"})
    void aVagueCodeLeavesItToTheMessage(String code) {
        var body = Json.object();
        body.putObject("error").put("message", "Incorrect API key provided.").put("code", code);
        assertThat(read(400, 0, body.toString()).code()).isEqualTo("upstream_authentication_error");
    }

    /** In a reply with a good status, and in a stream. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"error\":{\"type\":\"overloaded_error\",\"message\":\"secret\"}} | 503 provider_overloaded",
                "{\"error\":{\"code\":\"engine_overloaded\",\"message\":\"secret\"},\"choices\":[]} | 503 provider_overloaded",
                "{\"code\":\"The service is currently unavailable\",\"error\":\"secret\"} | 503 provider_overloaded",
                "{\"error\":{\"type\":\"rate_limit_error\",\"message\":\"secret\"}} | 429 rate_limit_exceeded",
                "{\"error\":{\"code\":429,\"message\":\"secret\"}} | 429 rate_limit_exceeded",
                "{\"error\":{\"code\":\"503\",\"message\":\"secret\"}} | 503 provider_overloaded",
                "{\"error\":{\"code\":502,\"message\":\"secret\",\"metadata\":{}},\"choices\":[{}]} | 502 provider_unavailable",
                "{\"error\":{\"code\":401,\"message\":\"secret\"}} | 502 upstream_authentication_error",
                "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"secret\"}} | 429 insufficient_quota",
                "{\"error\":{\"type\":\"server_error\",\"message\":\"secret\"}} | 502 provider_unavailable",
                "{\"error\":\"secret\"} | 502 provider_unavailable",
                "{\"object\":\"error\",\"message\":\"secret\",\"type\":\"InternalServerError\",\"code\":500}"
                        + " | 502 provider_unavailable",
            })
    void anErrorInsideABodyHasAMeaningToo(String body, String meaning) {
        var whole = Fails.of(() -> Read.whole(Read.PLAIN, body));
        var event = Fails.of(() -> Read.stream(body));
        assertThat(whole.status() + " " + whole.code()).isEqualTo(meaning);
        assertThat(event.status() + " " + event.code()).isEqualTo(meaning);
        assertThat(whole.message() + event.message()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"too bad\",\"status_code\":400,\"code\":\"tool_use_failed\"}}",
                "{\"object\":\"error\",\"message\":\"too bad\",\"type\":\"BadRequestError\",\"code\":400}",
                "{\"error\":{\"message\":\"too bad\",\"code\":\"content_filter\",\"status\":400}}",
                "{\"error\":{\"message\":\"too bad\",\"type\":\"invalid_request_error\",\"code\":null}}",
            })
    void aFaultOfTheRequestInsideABodyIsPassedOn(String body) {
        var failure = Fails.of(() -> Read.stream(body));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.message()).isEqualTo("too bad");
    }
}
