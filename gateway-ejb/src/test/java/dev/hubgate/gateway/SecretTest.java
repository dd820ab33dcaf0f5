package dev.hubgate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.relay.WireRequest;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = new Secret("sk-very-secret");

    @Test
    void printsNothingOfItself() {
        assertThat(secret.toString()).doesNotContain("sk-");
        assertThat(secret.reveal()).isEqualTo("sk-very-secret");
    }

    @Test
    void isNotPrintedByWhatHoldsIt() {
        var upstream = new Upstream("openai", "openai", "https://x", "/v1", secret, true);
        var request = new WireRequest(
                "https://x/v1", secret, "{\"said\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
        assertThat(upstream.toString()).doesNotContain("sk-");
        assertThat(request.toString()).isEqualTo("WireRequest[10 bytes]");
    }
}
