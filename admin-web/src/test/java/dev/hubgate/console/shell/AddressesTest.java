package dev.hubgate.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void leavesTheUsualPortOut() {
        assertThat(BaseUrl.origin("https", "hub.example", 443)).isEqualTo("https://hub.example");
        assertThat(BaseUrl.origin("http", "hub.example", 80)).isEqualTo("http://hub.example");
        assertThat(BaseUrl.origin("http", "localhost", 8080)).isEqualTo("http://localhost:8080");
    }

    @Test
    void believesOnlyTheBalancersOwnEntry() {
        assertThat(ClientAddress.last("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.last("1.2.3.4, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.last("x".repeat(1_000))).hasSize(64);
    }
}
