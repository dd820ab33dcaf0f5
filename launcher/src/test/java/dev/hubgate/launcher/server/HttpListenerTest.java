package dev.hubgate.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpListenerTest {

    @Test
    void neverCompressesEventStreams() {
        assertThat(HttpListener.settings("127.0.0.1", 8080))
                .filteredOn(setting -> setting.contains("compressable-mime-type="))
                .singleElement()
                .asString()
                .contains("application/json")
                .doesNotContain("event-stream", "*");
    }

    @Test
    void opensThePortLast() {
        assertThat(HttpListener.settings("127.0.0.1", 8080))
                .anyMatch(setting -> setting.endsWith("http-listener.enabled=false"))
                .anyMatch(setting -> setting.endsWith("http-listener.port=8080"));
        assertThat(HttpListener.open()).endsWith("http-listener.enabled=true");
    }
}
