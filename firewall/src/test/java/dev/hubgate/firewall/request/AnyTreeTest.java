package dev.hubgate.firewall.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees as no client would send them: names of the interfaces in the wrong places, with all kinds of values. */
class AnyTreeTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PLANTED = "jane.roe@example.com";

    private static final List<String> NAMES = List.of(
            "messages",
            "role",
            "content",
            "type",
            "text",
            "parts",
            "input",
            "tools",
            "function",
            "name",
            "arguments",
            "tool_calls",
            "id",
            "model",
            "data",
            "media_type",
            "file_data",
            "source",
            "url",
            "image_url",
            "metadata",
            "reasoning_content",
            "system",
            "prompt",
            "x",
            "\ud83d",
            "");

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
            "data:text/plain;base64,amFuZS5yb2VAZXhhbXBsZS5jb20=",
            "data:,hello",
            "data:image/png;base64,%%%",
            "https://example.com/?q=" + PLANTED,
            "jane.roe@exa",
            "mple.com",
            "\ud83d",
            "",
            "image/png",
            "base64");

    @Provide
    Arbitrary<JsonNode> trees() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of(TEXTS).map(NODES::stringNode),
                () -> Arbitraries.of(TEXTS).map(NODES::stringNode),
                () -> Arbitraries.oneOf(
                        Arbitraries.longs().map(NODES::numberNode),
                        Arbitraries.doubles().map(NODES::numberNode),
                        Arbitraries.just(NODES.nullNode()),
                        Arbitraries.just(NODES.booleanNode(true))),
                () -> trees().list().ofMaxSize(4).map(elements -> {
                    var array = NODES.arrayNode();
                    array.addAll(elements);
                    return array;
                }),
                () -> Arbitraries.maps(Arbitraries.of(NAMES), trees())
                        .ofMaxSize(5)
                        .map(AnyTreeTest::object));
    }

    @Provide
    Arbitrary<ObjectNode> bodies() {
        return Arbitraries.maps(Arbitraries.of(NAMES), trees())
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(AnyTreeTest::object);
    }

    private static ObjectNode object(Map<String, JsonNode> members) {
        var object = NODES.objectNode();
        members.forEach(object::set);
        return object;
    }

    @Property(tries = 200)
    void nothingPlantedLeavesAnyTree(@ForAll("bodies") ObjectNode body) {
        var inspection = Asking.inspect(body, Asking.REDACT);

        if (inspection.outcome() != Action.BLOCK) {
            assertThat(body.toString()).doesNotContain(PLANTED).doesNotContain("amFuZS5yb2VAZXhhbXBsZS5jb20=");
        }
    }
}
