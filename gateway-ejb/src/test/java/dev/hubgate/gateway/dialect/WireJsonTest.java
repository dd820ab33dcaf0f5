package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Fails;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WireJsonTest {

    private static JsonNode x(String value) {
        return Json.readForeign("{\"x\":" + value + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "7.9, 7",
        "0, 0",
        "-1, 0",
        "'\"7\"', 0",
        "null, 0",
        "{}, 0",
        "true, 0",
        "1e30, 100000000",
        "999999999999, 100000000",
        "-1e30, 0",
        "1e400, 100000000",
        "-1e400, 0"
    })
    void aCountIsNeverNegativeNorEndless(String value, long count) {
        assertThat(WireJson.count(x(value), "x")).isEqualTo(count);
        assertThat(WireJson.count(null, "x")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "-3, 0", "9999, 1000", "1.5, 0", "99999999999, 0", "'\"3\"', 0", "null, 0", "[], 0"})
    void anIndexIsSmall(String value, int index) {
        assertThat(WireJson.index(x(value), "x")).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "{}", "[]", "true"})
    void whatIsNoTextIsNotThere(String value) {
        assertThat(WireJson.text(x(value), "x")).isNull();
        assertThat(WireJson.textOrEmpty(x(value), "x")).isEmpty();
        assertThat(WireJson.textOrEmpty(null, "x")).isEmpty();
        assertThat(WireJson.text(x("\"\""), "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"{}\"", "[]", "true"})
    void whatIsNoObjectIsNotThere(String value) {
        assertThat(WireJson.object(x(value), "x")).isNull();
        assertThat(WireJson.object(x("{}"), "x")).isEmpty();
        assertThat(WireJson.object(null, "x")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>secret</html>", "[]", "7", "null", "{", "{} {}"})
    void whatIsNoReplyIsTheProvidersFault(String body) {
        var reply = Fails.of(() -> WireJson.reply("groq", body.getBytes(StandardCharsets.UTF_8)));
        var event = Fails.of(() -> WireJson.event("groq", body));
        assertThat(reply.code()).isEqualTo("provider_unavailable");
        assertThat(event.code()).isEqualTo("provider_unavailable");
        assertThat(reply.message() + event.message()).contains("groq").doesNotContain("secret");
    }

    @Test
    void aNameThatComesTwiceIsTheProvidersAffair() {
        assertThat(WireJson.event("groq", "{\"x\":1,\"x\":2}").get("x").intValue())
                .isEqualTo(2);
    }
}
