package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.dialect.Seen;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Recorded exchanges with Claude, where the reference is. */
class RecordedTest {

    @Test
    void understandsWhatWasRecorded() throws IOException {
        var fixtures = Reference.file("recordings of Claude", "providers", "fixtures");
        var expected = Json.read(Files.readString(fixtures.resolve("expected.json")));
        int compared = 0;
        for (var glob : new String[] {"anthropic__*.json", "vertex__claude_*.json"}) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(fixtures.resolve("dev"), glob)) {
                for (var file : files) {
                    var name = file.getFileName().toString();
                    compare(name, Json.read(Files.readString(file)), expected.get(name));
                    compared++;
                }
            }
        }
        System.out.println("recordings of Claude compared: " + compared);
        assertThat(compared).isPositive();
    }

    private static void compare(String name, JsonNode exchange, JsonNode expected) {
        var model = exchange.at("/request/body/model").asString("claude-3-7-sonnet@20250219");
        var response = exchange.get("response");
        int status = response.get("status").intValue();
        if (status >= 400) {
            var refusal = new Refusal(status, 0, null, Json.write(response.get("body")));
            assertThat(new AnthropicDialect()
                            .error(Claude.offer(model), refusal)
                            .status())
                    .as(name)
                    .isEqualTo(status == 529 ? 503 : status);
            return;
        }
        var reply = response.has("body_sse")
                ? streamed(model, response.get("body_sse").stringValue())
                : new ClaudeMessages(ClaudeHost.ANTHROPIC)
                        .read(Asked.model("claude", ""), Claude.offer(model), Json.write(response.get("body")));
        assertThat(Seen.of(reply)).as(name).isEqualTo(Json.read(expected.toString()));
    }

    private static ChatReply streamed(String model, String body) {
        var stream = new Played(Asked.model("claude", ",\"stream\":true"), model, ClaudeHost.ANTHROPIC);
        String name = null;
        for (var line : body.lines().toList()) {
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                stream.frame(Objects.requireNonNull(name), line.substring("data: ".length()));
            }
        }
        return stream.end().folded();
    }
}
