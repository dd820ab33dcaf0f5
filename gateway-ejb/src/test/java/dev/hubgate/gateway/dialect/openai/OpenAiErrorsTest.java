package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiErrorsTest {

    private static Failure read(int status, int retryAfter, String body) {
        return OpenAiErrors.read("groq", status, retryAfter, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String error(String message) {
        return Json.object().set("error", Json.object().put("message", message)).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, invalid_request",
        "401, 502, upstream_authentication_error",
        "402, 502, provider_unavailable",
        "403, 502, upstream_authentication_error",
        "404, 404, invalid_request",
        "408, 504, timeout",
        "409, 409, invalid_request",
        "413, 413, invalid_request",
        "415, 415, invalid_request",
        "418, 502, provider_unavailable",
        "422, 422, invalid_request",
        "429, 429, rate_limit_exceeded",
        "498, 503, provider_overloaded",
        "500, 502, provider_unavailable",
        "502, 502, provider_unavailable",
        "503, 503, provider_overloaded",
        "504, 504, timeout",
        "520, 502, provider_unavailable",
        "524, 504, timeout",
        "529, 503, provider_overloaded",
        "301, 502, provider_unavailable",
    })
    void everyStatusHasItsMeaning(int theirs, int ours, String code) {
        for (var body :
                new String[] {"", "<html>", "{}", "[]", "{\"error\":null}", "{\"error\":[]}", error("It is so.")}) {
            var failure = read(theirs, 0, body);
            assertThat(failure.status()).as(body).isEqualTo(ours);
            assertThat(failure.code()).as(body).isEqualTo(code);
        }
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

    @Test
    void anErrorThatIsMereTextIsReadToo() {
        assertThat(read(400, 0, "{\"error\":\"bad model\"}").message()).isEqualTo("bad model");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void whatTheProviderSaysOfTheGatewayIsNotPassedOn(int status) {
        assertThat(read(status, 0, error("Org acme-internal has no funds")).message())
                .doesNotContain("acme");
    }

    @Test
    void anEmptyAccountIsNoRateLimit() {
        var failure = read(429, 5, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"x\"}}");
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.code()).isEqualTo("provider_unavailable");
    }

    @Test
    void theTimeToWaitIsPassedOn() {
        assertThat(read(429, 42, "").retryAfterSeconds()).isEqualTo(42);
        assertThat(read(503, 7, "").retryAfterSeconds()).isEqualTo(7);
        assertThat(read(429, 0, "").retryAfterSeconds()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key sk-proj-AbC123_xyz-789 is odd",
                "key gsk_1234567890abcdef",
                "used xai-AbCdEf123456",
                "header Bearer abc.def.ghi",
                "in org-Ab12Cd34Ef56",
                "of proj_abcdef123456",
                "rk-live_abcdef123",
            })
    void credentialsAndAccountsAreRemoved(String message) {
        var cleaned = read(400, 0, error(message)).message();
        assertThat(cleaned).contains("[removed]").doesNotContainPattern("[A-Za-z0-9]{3}[-_.][A-Za-z0-9]{6}");
    }

    @Test
    void aMessageWithoutEndIsCut() {
        assertThat(read(400, 0, error("x".repeat(5_000))).message()).hasSize(1_001);
    }

    @Test
    void oddIdentifiersAreNotPassedOn() {
        var failure = read(400, 0, "{\"error\":{\"message\":\"x\",\"code\":\"<b>\",\"param\":\"a b\"}}");
        assertThat(failure.code()).isEqualTo("invalid_request");
        assertThat(failure.param()).isNull();
        assertThat(read(400, 0, "{\"error\":{\"message\":7,\"code\":7,\"param\":7}}")
                        .message())
                .contains("without a readable reason");
    }

    @ParameterizedTest
    @CsvSource({
        "overloaded_error, '', provider_overloaded",
        "'', engine_overloaded, provider_overloaded",
        "rate_limit_error, '', rate_limit_exceeded",
        "'', rate_limit_exceeded, rate_limit_exceeded",
        "server_error, '', provider_unavailable",
    })
    void anErrorInsideABodyHasAMeaningToo(String type, String code, String ours) {
        var error = Json.object().put("type", type).put("code", code).put("message", "secret");
        var failure = OpenAiErrors.inBody("groq", error);
        assertThat(failure.code()).isEqualTo(ours);
        assertThat(failure.message()).doesNotContain("secret");
    }
}
