package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.failure.FailureException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands where something else was expected: what goes wrong is said in the gateway's own words. */
class RoughWireTest {

    private static final List<Replies.Case> REPLIES = Replies.all().toList();
    private static final List<Cases.Case> REQUESTS = Cases.all().toList();
    private static final List<String> SPOILERS = List.of(
            "null", "true", "7", "-1.5e300", "\"x\"", "\"\"", "[]", "{}", "[[1]]", "{\"a\":{\"b\":[null]}}", "[null]");

    @Property(tries = 4_000)
    void readsOrFails(@ForAll Random random) {
        var row = REPLIES.get(random.nextInt(REPLIES.size()));
        var chunks = Json.MAPPER.createArrayNode().addAll(row.chunks());
        spoil(chunks, random);

        fine(() -> GeminiReader.read(row.request(), Google.gemini("m"), Json.write(chunks)));
        fine(() -> Replies.streamed(
                new GeminiEvents(row.request(), Google.gemini("m")),
                chunks.valueStream().toList()));
        new VertexDialect().error(Google.vertex("claude-x"), new Refusal(400, 0, null, Json.write(chunks)));
        new GeminiDialect().error(Google.gemini("m"), new Refusal(429, 0, null, Json.write(chunks)));
    }

    @Property(tries = 4_000)
    void writesOrFails(@ForAll Random random) {
        var row = REQUESTS.get(random.nextInt(REQUESTS.size()));
        var body = (ObjectNode) Json.read(row.request());
        spoil(body, random);

        fine(() -> {
            var offer = Google.at(row.api(), row.model());
            var request = RequestReader.chat(RequestReader.tree(Json.write(body)));
            var fit = Fit.of(request, offer, GeminiCapabilities.of(row.api()), random.nextBoolean());
            GeminiWriter.body(fit.request(), offer, row.api(), row.maxTokens());
        });
    }

    private static void fine(ThrowingCallable call) {
        try {
            call.call();
        } catch (FailureException e) {
            assertThat(e.failure().status()).isBetween(400, 504);
        } catch (Throwable e) {
            throw new AssertionError("no failure of the gateway's", e);
        }
    }

    /** Puts something else in one place, at any depth. */
    private static void spoil(JsonNode root, Random random) {
        var node = root;
        while (true) {
            var size = node.size();
            if (size == 0) {
                return;
            }
            var at = random.nextInt(size);
            var child = node.valueStream().skip(at).findFirst().orElseThrow();
            if (child.isContainer() && !child.isEmpty() && random.nextInt(5) > 0) {
                node = child;
                continue;
            }
            var other = Json.read(SPOILERS.get(random.nextInt(SPOILERS.size())));
            if (node instanceof ArrayNode array) {
                array.set(at, other);
            } else if (node instanceof ObjectNode object) {
                object.set(
                        object.propertyStream()
                                .skip(at)
                                .findFirst()
                                .orElseThrow()
                                .getKey(),
                        other);
            }
            return;
        }
    }
}
