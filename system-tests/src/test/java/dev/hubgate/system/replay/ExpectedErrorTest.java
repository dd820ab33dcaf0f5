package dev.hubgate.system.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.upstream.ExactJson;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

class ExpectedErrorTest {

    private static ExpectedError of(String provider, String response) {
        return ExpectedError.of(new Recording(
                "one", provider, MissingNode.getInstance(), ExactJson.parse(response), MissingNode.getInstance()));
    }

    private static ExpectedError of(String provider, int status, String message) {
        return of(provider, "{\"status\":" + status + ",\"body\":{\"error\":{\"message\":\"" + message + "\"}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "openai,    400, Wrong value.,                    400, invalid_request",
        "openai,    400, maximum context length is 8192,  400, context_length_exceeded",
        "together,  403, too long,                        400, context_length_exceeded",
        "xai,       403, SAFETY_CHECK_TYPE_X,             400, content_policy_violation",
        "xai,       400, Incorrect API key provided,      502, upstream_authentication_error",
        "openai,    401, no,                              502, upstream_authentication_error",
        "vertex,    403, denied,                          502, upstream_authentication_error",
        "deepseek,  402, Insufficient Balance,            429, insufficient_quota",
        "anthropic, 529, Overloaded,                      503, provider_overloaded",
        "bedrock,   408, too slow,                        504, timeout",
        "bedrock,   424, broken,                          502, provider_unavailable",
        "gemini,    404, no such model,                   404, model_not_found",
    })
    void classifiesByProviderStatusAndWords(
            String provider, int status, String message, int expectedStatus, String expectedCode) {
        ExpectedError error = of(provider, status, message);
        assertThat(error.status()).isEqualTo(expectedStatus);
        assertThat(error.codes()).containsExactly(expectedCode);
    }

    @Test
    void keepsTheCodeThatAProviderGives() {
        assertThat(of("groq", "{\"status\":400,\"body\":{\"error\":{\"code\":\"tool_use_failed\"}}}")
                        .codes())
                .containsExactly("tool_use_failed");
        assertThat(of("mistral", "{\"status\":422,\"body\":{\"code\":3001}}").codes())
                .containsExactly("3001");
    }

    @Test
    void knowsHowLongToWait() {
        assertThat(of("groq", "{\"status\":429,\"headers\":{\"retry-after\":\"7\"}}")
                        .retryAfter())
                .isEqualTo(OptionalInt.of(7));
        assertThat(of("gemini", "{\"status\":429,\"body\":[{\"retryDelay\":\"48.9s\"}]}")
                        .retryAfter())
                .isEqualTo(OptionalInt.of(48));
    }
}
