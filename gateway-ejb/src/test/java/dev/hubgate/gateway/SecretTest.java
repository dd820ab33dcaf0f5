package dev.hubgate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
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
    void isEqualToWhatSaysTheSame() {
        assertThat(secret).isEqualTo(new Secret("sk-very-secret")).hasSameHashCodeAs(new Secret("sk-very-secret"));
        assertThat(secret).isNotEqualTo(new Secret("sk-very-secreu")).isNotEqualTo("sk-very-secret");
    }

    @Test
    void isNotPrintedByWhatHoldsIt() {
        var upstream = new Upstream("openai", "openai", "https://x", "/v1", new Credential.ApiKey(secret), true);
        var request = new WireRequest(
                "https://x/v1",
                Authentication.bearer(upstream.credential()),
                "{\"said\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Framing.WHOLE);
        assertThat(upstream.toString()).doesNotContain("sk-");
        assertThat(request.toString()).isEqualTo("WireRequest[10 bytes]");
    }
}
