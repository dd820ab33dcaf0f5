package dev.hubgate.firewall.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees as no client would send them: names of the interfaces in the wrong places, with all kinds of values. */
class AnyTreeTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String PLANTED = "jane.roe@example.com";
    private static final String ENCODED = "amFuZS5yb2VAZXhhbXBsZS5jb20";

    private static final List<String> NAMES = List.of(
            ("messages role content type text parts input tools function name arguments tool_calls id model data"
                            + " media_type file_data source url image_url metadata reasoning_content system prompt x"
                            + " signature summary reasoning_details input_audio format mimeType inlineData file_id"
                            + " container output parameters response_format schema user key value image file"
                            + " annotations \ud83d " + PLANTED)
                    .split(" ", -1));

    private static final List<String> TEXTS = List.of(
            "user",
            "system",
            "tool",
            "text",
            "tool_result",
            "document",
            PLANTED,
            "to " + PLANTED + " now",
            "{\"a\":\"" + PLANTED + "\"}",
            "[\"" + PLANTED + "\",1]",
            "\"" + PLANTED + "\"",
            "{broken",
            "[",
            "\"",
            "data:text/plain;base64," + ENCODED + "=",
            "data:," + PLANTED,
            "data: " + PLANTED + ", hello",
            "data:image/png;base64,%%%",
            ENCODED,
            "https://example.com/?q=" + PLANTED,
            "jane.roe\\u0040example.com",
            "jane.roe@exa",
            "mple.com",
            "\ud83d",
            "",
            "image/png",
            "text/plain",
            "base64",
            "[EMAIL_1]");

    @Property(tries = 500)
    void nothingPlantedLeavesAnyTree(@ForAll long seed) {
        var body = object(new Random(seed), DEEPEST);

        var inspection = Asking.inspect(body, Asking.REDACT);

        if (inspection.outcome() != Action.BLOCK) {
            assertThat(body.toString())
                    .doesNotContain(PLANTED)
                    .doesNotContain(ENCODED)
                    .doesNotContain("u0040example");
        }
    }

    private static JsonNode tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 12)) {
            case 0, 1, 2, 3 -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 4 -> NODES.numberNode(random.nextLong());
            case 5 -> random.nextBoolean() ? NODES.nullNode() : NODES.numberNode(random.nextGaussian() * 1e9);
            case 6, 7 -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.add(tree(random, depth - 1));
                }
                yield array;
            }
            default -> object(random, depth - 1);
        };
    }

    private static ObjectNode object(Random random, int depth) {
        var object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), tree(random, depth));
        }
        return object;
    }
}
