package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiErrorsTest {

    private static final String RATE = """
            {"error":{"code":429,"status":"RESOURCE_EXHAUSTED",
              "message":"You exceeded your current quota, please check your plan and billing details.",
              "details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"%s","quotaValue":"%s"}]},
                         {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"%s"}]}}""";

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, 'Bad field', 400, invalid_request, NEVER",
        "400, INVALID_ARGUMENT, 'The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).',"
                + " 400, context_length_exceeded, OTHER_PROVIDER",
        "400, INVALID_ARGUMENT, 'API key not valid. Please pass a valid API key.', 502, upstream_authentication_error,"
                + " OTHER_PROVIDER",
        "400, FAILED_PRECONDITION, 'User location is not supported for the API use.', 403, model_access_denied,"
                + " OTHER_PROVIDER",
        "401, UNAUTHENTICATED, 'Request had invalid authentication credentials.', 502, upstream_authentication_error,"
                + " OTHER_PROVIDER",
        "402, FAILED_PRECONDITION, 'x', 429, insufficient_quota, OTHER_PROVIDER",
        "403, PERMISSION_DENIED, 'x', 502, upstream_authentication_error, OTHER_PROVIDER",
        "404, NOT_FOUND, 'models/x is not found', 404, model_not_found, OTHER_PROVIDER",
        "413, INVALID_ARGUMENT, 'x', 413, request_too_large, NEVER",
        "429, RESOURCE_EXHAUSTED, 'Resource exhausted. Please try again later.', 429, rate_limit_exceeded, SAME_PROVIDER",
        "429, RESOURCE_EXHAUSTED, 'Your prepayment credits are depleted.', 429, insufficient_quota, OTHER_PROVIDER",
        "499, CANCELLED, 'x', 502, provider_unavailable, SAME_PROVIDER",
        "500, INTERNAL, 'x', 502, provider_unavailable, SAME_PROVIDER",
        "503, UNAVAILABLE, 'The model is overloaded.', 503, provider_overloaded, SAME_PROVIDER",
        "504, DEADLINE_EXCEEDED, 'x', 504, timeout, SAME_PROVIDER"
    })
    void saysWhatARefusalMeans(int status, String name, String message, int expected, String code, Retry retry) {
        var body = "{\"error\":{\"code\":" + status + ",\"message\":\"" + message + "\",\"status\":\"" + name + "\"}}";

        for (var wrapped : new String[] {body, "[" + body + "]"}) {
            var failure = read(status, wrapped);
            assertThat(failure.status()).isEqualTo(expected);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.retry()).isEqualTo(retry);
        }
    }

    @Test
    void knowsABadKeyByItsReason() {
        var body = "{\"error\":{\"code\":400,\"message\":\"No.\",\"status\":\"INVALID_ARGUMENT\","
                + "\"details\":[{\"reason\":\"API_KEY_EXPIRED\"}]}}";

        assertThat(read(400, body).code()).isEqualTo("upstream_authentication_error");
    }

    @Test
    void waitsAsLongAsGoogleSays() {
        var failure = read(429, RATE.formatted("InputTokensPerModelPerMinute", "1000000", "48.2s"));

        assertThat(failure.code()).isEqualTo("rate_limit_exceeded");
        assertThat(failure.retryAfterSeconds()).isEqualTo(49);
    }

    @ParameterizedTest
    @CsvSource({"RequestsPerDayPerProjectPerModel,500", "InputTokensPerModelPerMinute,0"})
    void doesNotWaitForTheNextDay(String quota, String value) {
        var failure = read(429, RATE.formatted(quota, value, "30s"));

        assertThat(failure.code()).isEqualTo("insufficient_quota");
        assertThat(failure.retry()).isEqualTo(Retry.OTHER_PROVIDER);
        assertThat(failure.retryAfterSeconds()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "'metric: requests, limit: 0, model: m', insufficient_quota",
        "'metric: requests, limit: 0\nPlease retry', insufficient_quota",
        "'metric: requests, limit: 0.5, model: m', rate_limit_exceeded",
        "'metric: requests, limit: 10, model: m', rate_limit_exceeded"
    })
    void hearsThatThereIsNoQuotaAtAll(String message, String code) {
        var body =
                Json.object().set("error", Json.object().put("message", message).put("status", "RESOURCE_EXHAUSTED"));

        assertThat(read(429, body.toString()).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'48'", "'-3s'", "'s'", "'xs'", "'99999999999999999999999s'"})
    void overlooksATimeThatIsNone(String delay) {
        assertThat(read(429, RATE.formatted("PerMinute", "5", delay)).retryAfterSeconds())
                .isBetween(1, 86_400);
    }

    @Test
    void readsAPageThatIsNoJson() {
        assertThat(read(500, "<html>").code()).isEqualTo("provider_unavailable");
        assertThat(read(400, "<html>").code()).isEqualTo("invalid_request");
    }

    private static Failure read(int status, String body) {
        return new GeminiDialect()
                .error(Google.gemini("m"), new Refusal(status, 0, null, body.getBytes(StandardCharsets.UTF_8)));
    }
}
