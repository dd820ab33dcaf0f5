package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.dialect.Seen;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.EventStreamReader;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.gateway.relay.Reference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded exchanges with Bedrock, where the reference is. */
class RecordedTest {

    /** Where the client sees another status than Bedrock gave. */
    private static final Map<String, Integer> STATUS = Map.of("bedrock__error_403_access.json", 502);

    @Test
    void understandsWhatWasRecorded() throws IOException {
        var fixtures = Reference.file("recordings of Bedrock", "providers", "fixtures");
        var expected = Json.read(Files.readString(fixtures.resolve("expected.json")));
        int compared = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(fixtures.resolve("dev"), "bedrock__*.json")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                compare(name, Json.read(Files.readString(file)), expected.get(name));
                compared++;
            }
        }
        System.out.println("recordings of Bedrock compared: " + compared);
        assertThat(compared).isPositive();
    }

    private static void compare(String name, JsonNode exchange, JsonNode expected) throws IOException {
        var offer = Offers.of(exchange.at("/request/path")
                .stringValue()
                .replace("%3A", ":")
                .replaceAll("^/model/|/converse(-stream)?$", ""));
        var response = exchange.get("response");
        int status = response.get("status").intValue();
        if (status >= 400) {
            var type = response.at("/headers/x-amzn-errortype").asString("");
            var refusal = new Refusal(status, 0, type, Json.write(response.get("body")));
            assertThat(new BedrockDialect().error(offer, refusal).status())
                    .as(name)
                    .isEqualTo(STATUS.getOrDefault(name, status));
            return;
        }
        assertThat(response.has("body") ? whole(offer, response) : streamed(offer, response))
                .as(name)
                .isEqualTo(Json.read(expected.toString()));
    }

    private static JsonNode whole(Offer offer, JsonNode response) {
        return Seen.of(new BedrockDialect().read(Streams.asked(""), offer, Json.write(response.get("body"))));
    }

    private static JsonNode streamed(Offer offer, JsonNode response) throws IOException {
        var bytes = Base64.getDecoder()
                .decode(response.get("body_eventstream_base64").stringValue());
        var fold = new ReplyFold();
        var events = new BedrockDialect().events(Streams.asked(""), offer);
        var reader = new EventStreamReader(new ByteArrayInputStream(bytes));
        for (var frame = reader.next(); frame != null; frame = reader.next()) {
            try {
                events.accept(frame, fold);
            } catch (FailureException e) {
                assertThat(e.failure().code()).isEqualTo("rate_limit_exceeded");
                return broken(Seen.of(fold.reply()), frame);
            }
        }
        events.end(fold);
        return Seen.of(fold.reply());
    }

    private static JsonNode broken(JsonNode seen, Frame frame) {
        ((ObjectNode) seen)
                .putObject("error_after_output")
                .put("type", frame.name())
                .set("message", Json.read(frame.data()).get("message"));
        return seen;
    }
}
