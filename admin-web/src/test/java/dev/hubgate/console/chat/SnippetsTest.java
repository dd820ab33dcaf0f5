package dev.hubgate.console.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetsTest {

    @Test
    void everySnippetHasAllThreeValues() {
        for (var snippet : Snippets.with("http://hub.example/v1", "oah_secret")) {
            assertThat(snippet.text())
                    .as(snippet.label())
                    .contains("http://hub.example/v1", "oah_secret", "sandbox/chat")
                    .doesNotContain("%");
        }
    }

    @Test
    void curlCallsTheChatEndpoint() {
        assertThat(Snippets.with("http://hub.example/v1", "k").getFirst().text())
                .startsWith("curl http://hub.example/v1/chat/completions \\\n");
    }
}
