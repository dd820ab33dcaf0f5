package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AnthropicWriterTest {

    @TestFactory
    Stream<DynamicTest> writesWhatTheTableSays() {
        return WireCase.all().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> holds(one)));
    }

    private static void holds(WireCase one) {
        if (one.refused() == null) {
            assertThat(one.written()).isEqualTo(one.wire());
            assertThat(one.fit().dropped()).containsExactlyInAnyOrderElementsOf(one.dropped());
            return;
        }
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(one::written)
                .satisfies(thrown -> {
                    assertThat(thrown.failure().status()).isEqualTo(400);
                    assertThat(thrown.failure().param()).isEqualTo(one.refused());
                });
    }

    @Test
    void addressesAnthropicWithItsHeaders() {
        var request = Asked.model("claude", ",\"stream\":true");
        var wire = new AnthropicDialect().write(request, Claude.offer("claude-haiku-4-5"), 50);
        assertThat(wire.url()).isEqualTo("https://api.anthropic.example/v1/messages");
        assertThat(wire.headers()).containsExactly(Map.entry("anthropic-version", "2023-06-01"));
        assertThat(wire.authentication()).isInstanceOfSatisfying(Authentication.Header.class, header -> {
            assertThat(header.name()).isEqualTo("x-api-key");
            assertThat(header.prefix()).isEmpty();
            assertThat(header.value().reveal()).isEqualTo("sk-ant-1");
        });
        assertThat(wire.framing()).isEqualTo(Framing.SSE);
        assertThat(Json.read(wire.body()).get("model").stringValue()).isEqualTo("claude-haiku-4-5");
    }

    @Test
    void dropsWhatTheProjectLetsItDrop() {
        var dialect = new AnthropicDialect();
        var offer = Claude.offer("claude-haiku-4-5");
        var fit = Fit.of(
                Asked.model("claude", ",\"seed\":1,\"temperature\":2,\"warp\":9"),
                offer,
                dialect.capabilities(offer.upstream()),
                true);
        assertThat(fit.dropped()).containsExactlyInAnyOrder("seed", "temperature", "warp");
        var body = Json.read(dialect.write(fit.request(), offer, 50).body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("model", "max_tokens", "messages");
    }
}
