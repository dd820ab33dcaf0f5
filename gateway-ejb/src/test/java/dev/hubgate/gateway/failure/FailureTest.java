package dev.hubgate.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    /** The table of the wire conventions: what clients rely on. */
    static Stream<Arguments> contract() {
        return Stream.of(
                Arguments.of(Failure.invalidApiKey("x"), 401, "authentication_error", "invalid_api_key"),
                Arguments.of(Failure.modelNotFound(List.of()), 404, "invalid_request_error", "model_not_found"),
                Arguments.of(Failure.modelNotPriced("groq"), 400, "invalid_request_error", "model_not_priced"),
                Arguments.of(Failure.invalidMedia("a", "x"), 400, "invalid_request_error", "invalid_image_url"),
                Arguments.of(Failure.tooLarge(1), 413, "invalid_request_error", "request_too_large"),
                Arguments.of(Failure.insufficientFunds(1), 402, "insufficient_funds", "insufficient_funds"),
                Arguments.of(
                        Failure.upstreamAuthentication("groq"), 502, "upstream_error", "upstream_authentication_error"),
                Arguments.of(Failure.noCredential("groq"), 502, "upstream_error", "upstream_authentication_error"),
                Arguments.of(Failure.providerUnavailable("groq", "x"), 502, "upstream_error", "provider_unavailable"),
                Arguments.of(Failure.timeout("groq"), 504, "upstream_error", "timeout"),
                Arguments.of(Failure.providerOverloaded("groq", 0), 503, "upstream_error", "provider_overloaded"),
                Arguments.of(Failure.methodNotAllowed(), 405, "invalid_request_error", "method_not_allowed"),
                Arguments.of(Failure.unsupportedMediaType(), 415, "invalid_request_error", "unsupported_media_type"),
                Arguments.of(Failure.internal(), 500, "server_error", "internal_error"));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void statusTypeAndCodeAreTheContract(Failure failure, int status, String type, String code) {
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.type()).isEqualTo(type);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.message()).isNotBlank();
    }

    @Test
    void everyRefusalForLoadSaysWhenToComeBack() {
        assertThat(Failure.unavailable("x").retryAfterSeconds()).isOne();
        assertThat(Failure.providerRateLimited("groq", 0).retryAfterSeconds()).isOne();
        assertThat(Failure.providerRateLimited("groq", 17).retryAfterSeconds()).isEqualTo(17);
        assertThat(Failure.providerOverloaded("groq", 9).retryAfterSeconds()).isEqualTo(9);
        assertThat(Failure.timeout("groq").retryAfterSeconds()).isZero();
    }

    @Test
    void saysWhatARetryMayDo() {
        assertThat(Failure.invalid("a", "x").retry()).isEqualTo(Retry.NEVER);
        assertThat(Failure.insufficientFunds(1).retry()).isEqualTo(Retry.NEVER);
        assertThat(Failure.timeout("groq").retry()).isEqualTo(Retry.SAME_PROVIDER);
        assertThat(Failure.upstreamAuthentication("groq").retry()).isEqualTo(Retry.OTHER_PROVIDER);
    }

    @Test
    void itsExceptionIsAnAnswerAndNoAccident() {
        var exception = Failure.internal().exception();
        assertThat(exception.failure()).isEqualTo(Failure.internal());
        assertThat(exception.getStackTrace()).isEmpty();
        assertThat(exception).hasMessage("internal_error");
    }

    @Test
    void doesNotChangeWhenTheListItWasGivenDoes() {
        var failure = Failure.internal().after(List.of(new Failure.Attempt("groq", 500, "x")));
        assertThatThrownBy(() -> failure.previous().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
