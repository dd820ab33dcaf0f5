package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.dialect.anthropic.AnthropicDialect;
import dev.hubgate.gateway.dialect.bedrock.BedrockDialect;
import dev.hubgate.gateway.dialect.gemini.GeminiDialect;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.FailureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are small, but made to keep a writer busy or to fill its memory. Each is written, or refused, soon. */
class HostileRequestsTest {

    record Place(Dialect dialect, String model) {

        @Override
        public String toString() {
            return model;
        }

        void write(ChatRequest request) {
            var key = new Credential.ApiKey(new Secret("k"));
            var upstream = new Upstream(dialect.name(), dialect.name(), "https://a.example", "/v1", key, true);
            var offer = new Offer(upstream, model, model, null, "chat", 9_999, 999, new Rate(1, 1, 1));
            try {
                var fit = Fit.of(request, offer, dialect.capabilities(offer), true);
                assertThat(dialect.write(fit.request(), offer, 99).body()).isNotEmpty();
            } catch (FailureException e) {
                assertThat(e.failure().status()).isEqualTo(400);
                assertThat(e.failure().message().length()).isLessThan(5_000);
            }
        }
    }

    private static Stream<Place> places() {
        return Stream.of(
                new Place(new OpenAiDialect(), "gpt-5"),
                new Place(new AnthropicDialect(), "claude-sonnet-4-5"),
                new Place(new GeminiDialect(), "gemini-2.0-flash"),
                new Place(new GeminiDialect(), "gemini-3-pro"),
                new Place(new BedrockDialect(), "amazon.nova-pro-v1:0"),
                new Place(new BedrockDialect(), "anthropic.claude-sonnet-4-5"));
    }

    private static Stream<Arguments> each() {
        return places().flatMap(
                        place -> Stream.of("doubling", "chain", "names", "ids").map(kind -> Arguments.of(place, kind)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void isWrittenOrRefusedSoon(Place place, String kind) {
        var request = request(kind);
        var done = new CompletableFuture<Void>();
        // As in the gateway, whose threads have small stacks.
        Thread.ofVirtual().start(() -> {
            try {
                place.write(request);
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        assertThat(done).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private static ChatRequest request(String kind) {
        return switch (kind) {
            case "doubling" -> schema(doubling(24));
            case "chain" -> schema(chain(20_000));
            case "names" -> schema(longNames(50, 5_000, 300_000));
            default -> sameIds(30_000);
        };
    }

    private static ChatRequest schema(String schema) {
        var body =
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"tools\":[{\"type\":\"function\","
                        + "\"function\":{\"name\":\"f\",\"strict\":true,\"parameters\":" + schema + "}}]}";
        return Asked.chat(body);
    }

    /** Each definition names the next one twice. */
    private static String doubling(int deep) {
        var root = Json.object().put("type", "object");
        root.putObject("properties").putObject("a").put("$ref", "#/$defs/d0");
        var defs = root.putObject("$defs");
        for (int i = 0; i < deep; i++) {
            var both = defs.putObject("d" + i).put("type", "object").putObject("properties");
            both.putObject("x").put("$ref", "#/$defs/d" + (i + 1));
            both.putObject("y").put("$ref", "#/$defs/d" + (i + 1));
        }
        defs.putObject("d" + deep).put("type", "string");
        return root.toString();
    }

    /** Each definition names the next one. */
    private static String chain(int deep) {
        var root = Json.object().put("type", "object");
        root.putObject("properties").putObject("a").put("$ref", "#/$defs/d0");
        var defs = root.putObject("$defs");
        for (int i = 0; i < deep; i++) {
            defs.putObject("d" + i)
                    .put("type", "object")
                    .putObject("properties")
                    .putObject("x")
                    .put("$ref", "#/$defs/d" + (i + 1));
        }
        defs.putObject("d" + deep).put("type", "string");
        return root.toString();
    }

    /** Deep below long names there are many short ones. */
    private static String longNames(int deep, int chars, int many) {
        var root = Json.object().put("type", "object");
        var at = root.putObject("properties");
        for (int i = 0; i < deep; i++) {
            at = at.putObject("n".repeat(chars)).put("type", "object").putObject("properties");
        }
        for (int i = 0; i < many; i++) {
            at.putObject("p" + i).put("type", "string");
        }
        return root.toString();
    }

    /** A client that gives all its calls one id. */
    private static ChatRequest sameIds(int turns) {
        var body = Json.object().put("model", "m");
        var messages = body.putArray("messages");
        messages.addObject().put("role", "user").put("content", "Hi");
        for (int i = 0; i < turns; i++) {
            var call = messages.addObject()
                    .put("role", "assistant")
                    .putArray("tool_calls")
                    .addObject();
            call.put("id", "c")
                    .put("type", "function")
                    .putObject("function")
                    .put("name", "f")
                    .put("arguments", "{}");
            messages.addObject().put("role", "tool").put("tool_call_id", "c").put("content", "x");
        }
        return Asked.chat(body.toString());
    }
}
