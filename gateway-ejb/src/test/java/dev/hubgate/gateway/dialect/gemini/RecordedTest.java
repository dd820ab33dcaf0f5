package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.dialect.Seen;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Where the reason to finish is a matter of policy, it is as expected. */
    private static JsonNode seen(ChatReply reply, JsonNode expected) {
        var policy = expected.get("finish_reason").stringValue();
        var seen = Seen.of(reply);
        return policy.startsWith(POLICY) ? seen.put("finish_reason", policy) : seen;
    }
}
