package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedrockErrorsTest {

    private static final String SUFFIX = ":http://internal.example/coral/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|ValidationException|Malformed input request.|400|invalid_request|NEVER",
                "400|ValidationException|Input is too long for requested model.|400|context_length_exceeded|OTHER_PROVIDER",
                "400|ValidationException|Input Tokens Exceeded: too many.|400|context_length_exceeded|OTHER_PROVIDER",
                "400|ValidationException|The provided model identifier is invalid.|404|model_not_found|OTHER_PROVIDER",
                "400|ValidationException|With on-demand throughput isn’t supported.|400|model_requires_inference_profile|OTHER_PROVIDER",
                "403|AccessDeniedException|You don't have access.|502|upstream_authentication_error|OTHER_PROVIDER",
                "403|UnrecognizedClientException|The token is invalid.|502|upstream_authentication_error|OTHER_PROVIDER",
                "403|ExpiredTokenException|The token is expired.|502|upstream_authentication_error|OTHER_PROVIDER",
                "400|ExpiredTokenException|The token is expired.|502|upstream_authentication_error|OTHER_PROVIDER",
                "403|InvalidSignatureException|Signature.|502|upstream_authentication_error|OTHER_PROVIDER",
                "404|ResourceNotFoundException|It reached the end of its life.|404|model_not_found|OTHER_PROVIDER",
                "408|ModelTimeoutException|Late.|504|timeout|SAME_PROVIDER",
                "429|ModelNotReadyException|Wait.|503|provider_overloaded|SAME_PROVIDER",
                "429|ThrottlingException|Too many tokens, please wait.|429|rate_limit_exceeded|SAME_PROVIDER",
                "429|ThrottlingException|Too many tokens per day.|429|insufficient_quota|OTHER_PROVIDER",
                "400|ServiceQuotaExceededException|Quota.|429|insufficient_quota|OTHER_PROVIDER",
                "424|ModelErrorException|Model.|502|provider_unavailable|SAME_PROVIDER",
                "500|InternalServerException|Oh.|502|provider_unavailable|SAME_PROVIDER",
                "503|ServiceUnavailableException|Busy.|503|provider_overloaded|SAME_PROVIDER",
                "418|TeapotException|Short and stout.|502|provider_unavailable|SAME_PROVIDER"
            })
    void understandsExceptions(int status, String type, String message, int seen, String code, Retry retry) {
        var body = "{\"message\":\"" + message + "\"}";
        var failure = failure(status, type + SUFFIX, body);
        assertThat(failure.status()).isEqualTo(seen);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.retry()).isEqualTo(retry);
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalid_request",
        "401,upstream_authentication_error",
        "403,upstream_authentication_error",
        "404,model_not_found",
        "408,timeout",
        "413,invalid_request",
        "422,invalid_request",
        "429,rate_limit_exceeded",
        "500,provider_unavailable",
        "503,provider_overloaded",
        "504,timeout"
    })
    void withoutANameTheStatusHasToDo(int status, String code) {
        assertThat(failure(status, null, "<html>Sorry</html>").code()).isEqualTo(code);
    }

    @Test
    void theNameMayStandInTheBody() {
        var body = "{\"__type\":\"com.amazon.coral.service#ThrottlingException\",\"Message\":\"Slow down.\"}";
        assertThat(failure(400, null, body).code()).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void tellsHowLongToWait() {
        var refusal = new Refusal(429, 17, "ThrottlingException", new byte[0]);
        assertThat(new BedrockDialect().error(Streams.CLAUDE, refusal).retryAfterSeconds())
                .isEqualTo(17);
    }

    @Test
    void accountsAreNotTold() {
        var body = "{\"message\":\"No access to arn:aws:bedrock:eu-central-1:123456789012:inference-profile/x now.\"}";
        var message = failure(400, "ValidationException", body).message();
        assertThat(message).isEqualTo("No access to [removed] now.");
    }

    private static Failure failure(int status, String type, String body) {
        var refusal = new Refusal(status, 0, type, body.getBytes(StandardCharsets.UTF_8));
        return new BedrockDialect().error(Streams.CLAUDE, refusal);
    }
}
