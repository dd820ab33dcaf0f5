package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnthropicErrorsTest {

    private static Failure read(int status, String body) {
        return new AnthropicDialect()
                .error(
                        Claude.offer("claude-haiku-4-5"),
                        new Refusal(status, 7, null, body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | invalid_request_error | prompt is too long: 9 tokens > 8 maximum | 400 | context_length_exceeded | OTHER_PROVIDER",
                "400 | invalid_request_error | top_p: too large | 400 | invalid_request | NEVER",
                "400 | invalid_request_error | Your credit balance is too low | 429 | insufficient_quota | OTHER_PROVIDER",
                "401 | authentication_error | invalid x-api-key | 502 | upstream_authentication_error | OTHER_PROVIDER",
                "402 | billing_error | Pay | 429 | insufficient_quota | OTHER_PROVIDER",
                "403 | permission_error | No | 502 | upstream_authentication_error | OTHER_PROVIDER",
                "404 | not_found_error | model: claude-x | 404 | model_not_found | OTHER_PROVIDER",
                "409 | conflict_error | Again | 409 | invalid_request | NEVER",
                "413 | request_too_large | Too large | 413 | request_too_large | NEVER",
                "429 | rate_limit_error | Slow down | 429 | rate_limit_exceeded | SAME_PROVIDER",
                "429 | rate_limit_error | You will regain access on Monday | 429 | insufficient_quota | OTHER_PROVIDER",
                "500 | api_error | Oops | 502 | provider_unavailable | SAME_PROVIDER",
                "503 | api_error | Oops | 503 | provider_overloaded | SAME_PROVIDER",
                "504 | timeout_error | Late | 504 | timeout | SAME_PROVIDER",
                "529 | overloaded_error | Overloaded | 503 | provider_overloaded | SAME_PROVIDER",
            })
    void saysWhatARefusalMeans(int status, String type, String message, int seen, String code, Retry retry) {
        var failure = read(
                status,
                "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message
                        + "\"},\"request_id\":\"req_1\"}");
        assertThat(failure.status()).isEqualTo(seen);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.retry()).isEqualTo(retry);
    }

    @Test
    void tellsHowLongToWait() {
        assertThat(read(429, "{}").retryAfterSeconds()).isEqualTo(7);
    }

    @Test
    void readsAPageForAnError() {
        var failure = read(413, "<html>Request Entity Too Large</html>");
        assertThat(failure.status()).isEqualTo(413);
        assertThat(failure.message()).doesNotContain("html");
    }
}
