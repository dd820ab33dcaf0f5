package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {

    private static ErrorBody read(String body) {
        return ErrorBody.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorBody saying(String message) {
        return ErrorBody.of(Json.object().put("message", message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "{\"error\":{\"message\":\"m\",\"type\":\"t\",\"param\":\"a.b[0]\",\"code\":\"c\"}} | m | t | c | a.b[0]",
                "{\"error\":{\"message\":\"m\",\"type\":null,\"param\":null,\"code\":null}} | m | | | -",
                "{\"error\":{\"message\":\"m\",\"status\":\"INVALID_ARGUMENT\",\"code\":400}} | m | INVALID_ARGUMENT | | -",
                "[{\"error\":{\"message\":\"m\",\"status\":\"S\",\"code\":400}}] | m | S | | -",
                "{\"type\":\"error\",\"error\":{\"type\":\"t\",\"message\":\"m\"},\"request_id\":\"r\"} | m | t | | -",
                "{\"code\":\"invalid-argument\",\"error\":\"m\"} | m | invalid-argument | invalid-argument | -",
                "{\"code\":\"It is no code\",\"error\":\"m\"} | m | It is no code | | -",
                "{\"error\":\"m\"} | m | | | -",
                "{\"object\":\"error\",\"message\":\"m\",\"type\":\"t\",\"param\":null,\"code\":\"1300\"} | m | t | 1300 | -",
                "{\"object\":\"error\",\"message\":\"m\",\"type\":\"t\",\"code\":400} | m | t | | -",
                "{\"message\":\"m\",\"type_\":\"t\"} | m | t | | -",
                "{\"Message\":\"m\",\"__type\":\"t\"} | m | t | | -",
                "{\"detail\":\"m\"} | m | | | -",
                "{\"detail\":{\"error\":\"m\"}} | m | | | -",
                "{\"detail\":[{\"type\":\"x\",\"loc\":[\"body\",\"tools\",0],\"msg\":\"m\"},{\"msg\":\"n\"}]}"
                        + " | body.tools.0: m; n | | | -",
                "{\"detail\":[\"m\",\"n\"]} | m; n | | | -",
                "{\"message\":{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"m\"}]},\"code\":3001} | body: m | | 3001 | -",
                "{\"message\":[{\"loc\":[\"body\",\"x\"],\"msg\":\"m\"}]} | body.x: m | | | -",
                "{\"errors\":[{\"message\":\"m\"}]} | m | | | -",
                "{\"error_description\":\"m\",\"error\":null} | m | | | -",
                "{\"request_id\":\"r\",\"code\":\"c\",\"message\":\"m\"} | m | | c | -",
                "{\"error\":{\"message\":7,\"code\":{},\"type\":7,\"param\":7}} | | | | -",
                "{\"error\":{\"message\":\"m\",\"code\":\"<b>\",\"param\":\"a b\"}} | m | | | -",
                "{\"error\":[]} | | | | -",
                "{\"errors\":[]} | | | | -",
                "{} | | | | -",
                "[] | | | | -",
                "[7] | | | | -",
                "7 | | | | -",
                "\"m\" | | | | -",
                "<html>busy</html> | | | | -",
            })
    void readsEveryShape(String body, String message, String type, String code, String param) {
        var error = read(body);
        assertThat(error.message()).isEqualTo(orEmpty(message));
        assertThat(error.type()).isEqualTo(orEmpty(type));
        assertThat(error.code()).isEqualTo(orEmpty(code));
        assertThat(error.param()).isEqualTo(param);
    }

    private static String orEmpty(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void aBodyOfNothingSaysNothing() {
        assertThat(read("").detail()).isEqualTo("The provider rejected the request without a readable reason.");
        assertThat(read("\u0000\u00ff").message()).isEmpty();
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
                "AIzaSyA1234567890abcdef",
                "token ya29.a0AfH6SMB-x_y",
                "AKIAIOSFODNN7EXAMPLE",
                "arn:aws:bedrock:us-east-1:123456789012:inference-profile/x",
                "account 123456789012",
                "projects/my-project-1 is off",
                "Team: 9b0c5e0e-1f1f-4c5c-8d6a-0123456789ab",
            })
    void credentialsAndAccountsAreRemoved(String message) {
        assertThat(saying(message).message())
                .contains("[removed]")
                .doesNotContainPattern("[A-Za-z0-9]{3}[-_.][A-Za-z0-9]{6}|[A-Z0-9]{12}|my-project");
    }

    @Test
    void aMessageWithoutEndIsCut() {
        assertThat(saying("x".repeat(5_000)).message()).hasSize(1_001).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This model's maximum context length is 8192 tokens.",
                "prompt is too long: 200001 tokens > 200000 maximum",
                "Input is too long for requested model.",
                "The input token count (1048577) exceeds the maximum number of tokens allowed (1048576).",
                "Input tokens exceed the configured limit",
                "Please reduce the length of the messages.",
                "input length and `max_tokens` exceed context limit: 199211 + 8192 > 200000",
                "This model's maximum prompt length is 131072 but the request contains 200000 tokens.",
                "The decoder prompt (length 40000) is longer than the maximum model length of 32768.",
                "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096.",
                "Range of input length should be [1, 129024]",
            })
    void knowsWhenThePromptIsTooLong(String message) {
        assertThat(saying(message).saysTooLong()).isTrue();
        assertThat(saying(message).rejected(400).code()).isEqualTo("context_length_exceeded");
        assertThat(saying(message).rejected(400).param()).isEqualTo("messages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_tokens must be positive", "Invalid type for 'stop'", "temperature exceeds 2"})
    void otherFaultsAreNotALongPrompt(String message) {
        var failure = saying(message).rejected(422);
        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.code()).isEqualTo("invalid_request");
        assertThat(failure.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You exceeded your current quota, please check your plan and billing details.",
                "Your credit balance is too low to access the API.",
                "Insufficient Balance",
                "You have reached your specified API usage limits. You will regain access on 2026-12-01.",
                "Your team has used all available credits",
            })
    void knowsAnEmptyAccount(String message) {
        assertThat(saying(message).saysNoQuota()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rate limit reached for model x on tokens per minute. Need more? Upgrade at https://a/settings/billing",
                "You have been rate limited. Navigate to https://a/settings/billing to upgrade to a paid plan.",
                "Too many requests",
            })
    void whoIsTooFastIsNotPoor(String message) {
        assertThat(saying(message).saysNoQuota()).isFalse();
    }

    @Test
    void aCodeMayTellAnEmptyAccountToo() {
        assertThat(read("{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"x\"}}")
                        .saysNoQuota())
                .isTrue();
        assertThat(read("{\"code\":\"Arrearage\",\"message\":\"x\"}").saysNoQuota())
                .isTrue();
    }
}
