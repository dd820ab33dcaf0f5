package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Recorded exchanges with Google, where the reference is. */
class RecordedTest {

    private static final String POLICY = "upstream:";

    @TestFactory
    Stream<DynamicTest> understandsWhatWasRecorded() throws IOException {
        var fixtures = Reference.file("recordings of Google", "providers", "fixtures");
        var expected = Json.read(Files.readString(fixtures.resolve("expected.json")));
        var tests = new ArrayList<DynamicTest>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(fixtures.resolve("dev"), "{gemini,vertex}__*.json")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var exchange = Json.readForeign(Files.readAllBytes(file));
                var path = exchange.at("/request/path").asString("");
                if (path.contains(":generateContent") || path.contains(":streamG") || path.contains("awPredict")) {
                    tests.add(DynamicTest.dynamicTest(name, () -> compare(name, exchange, expected.get(name))));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void compare(String name, JsonNode exchange, JsonNode expected) {
        var model = exchange.at("/request/path").stringValue().replaceAll(".*/models/([^:]+):.*", "$1");
        var dialect = name.startsWith("gemini") ? new GeminiDialect() : new VertexDialect();
        var offer = name.startsWith("gemini") ? Google.gemini(model) : Google.vertex(model);
        var response = exchange.get("response");
        int status = response.get("status").intValue();
        if (status >= 400) {
            var refusal = new Refusal(status, 0, null, Json.write(response.get("body")));
            assertThat(dialect.error(offer, refusal).status()).isEqualTo(status == 403 ? 502 : status);
            return;
        }
        var reply = response.has("body_sse")
                ? streamed(dialect, offer, response.get("body_sse").stringValue())
                : dialect.read(Asked.model("m", ""), offer, Json.write(response.get("body")));
        if (expected != null) {
            assertThat(seen(reply, expected)).isEqualTo(Json.read(expected.toString()));
        } else {
            assertThat(reply.choices()).isNotEmpty();
        }
    }

    private static ChatReply streamed(Dialect dialect, Offer offer, String body) {
        var events = dialect.events(Asked.model("m", ",\"stream\":true"), offer);
        var out = new ArrayList<ChatEvent>();
        var name = Frame.UNNAMED;
        for (var line : body.lines().toList()) {
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                events.accept(new Frame(Frame.Kind.EVENT, name, line.substring("data: ".length())), out::add);
            }
        }
        events.end(out::add);
        return Replies.folded(out);
    }

    /** A reply in the form of what is expected; where that is a matter of policy, as it is expected. */
    private static JsonNode seen(ChatReply reply, JsonNode expected) {
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
        said.calls()
                .forEach(call ->
                        calls.addObject().put("name", call.name()).set("arguments", Json.read(call.arguments())));
        var policy = expected.get("finish_reason").stringValue();
        seen.put(
                "finish_reason",
                policy.startsWith(POLICY) ? policy : choice.finishReason().wire());
        var usage = Objects.requireNonNull(reply.usage());
        seen.putObject("usage")
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("cached_tokens", usage.cacheRead())
                .put("reasoning_tokens", usage.reasoning());
        return Json.read(seen.toString());
    }
}
