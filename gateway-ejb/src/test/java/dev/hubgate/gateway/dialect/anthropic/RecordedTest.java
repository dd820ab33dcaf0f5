package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
        assertThat(seen(reply)).as(name).isEqualTo(Json.read(expected.toString()));
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

    /** A reply in the form of what is expected. */
    private static JsonNode seen(ChatReply reply) {
        var choice = reply.choices().getFirst();
        var said = choice.said();
        var seen = Json.object()
                .put("content", said.content() == null ? "" : said.content())
                .put(
                        "reasoning",
                        said.reasoning().stream()
                                .map(Reasoning::text)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining()));
        var calls = seen.putArray("tool_calls");
        said.calls().forEach(call -> calls.addObject().put("name", call.name()).set("arguments", arguments(call)));
        seen.put("finish_reason", choice.finishReason().wire());
        var usage = Objects.requireNonNull(reply.usage());
        seen.putObject("usage")
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("cached_tokens", usage.cacheRead())
                .put("reasoning_tokens", usage.reasoning());
        return Json.read(seen.toString());
    }

    private static JsonNode arguments(ToolCall call) {
        try {
            if (Json.read(call.arguments()) instanceof ObjectNode arguments) {
                return arguments;
            }
        } catch (JacksonException e) {
            return Json.object().put("__unparsed__", call.arguments());
        }
        return fail("arguments that are no object");
    }
}
