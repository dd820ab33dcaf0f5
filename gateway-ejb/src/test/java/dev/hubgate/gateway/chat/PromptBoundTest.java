package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class PromptBoundTest {

    private static final long IMAGE = 50_000;

    private static ModelRequest.Chat withPart(String part) {
        return Asked.chat("{\"model\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":[" + part + "]}]}");
    }

    private static int bytes(ModelRequest request) {
        return request.body().toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Property
    void textIsBoundedByItsBytes(@ForAll String text) {
        var content = JsonNodeFactory.instance
                .stringNode(text.replaceAll("\\p{Cs}", ""))
                .toString();
        var request = withPart("{\"type\":\"text\",\"text\":" + content + "}");
        assertThat(request.promptBound())
                .isGreaterThanOrEqualTo(request.body()
                        .at("/messages/0/content/0/text")
                        .stringValue()
                        .length());
    }

    @Test
    void anImageCountsAsTheDearestOneWhateverItsBytes() {
        var data = "data:image/png;base64," + "A".repeat(200_000);
        var request = withPart("{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + data + "\"}}");
        assertThat(request.promptBound()).isBetween(IMAGE, IMAGE + 500);
    }

    @Test
    void aLinkToAnImageCountsAsMuchAsAnImage() {
        var link = withPart("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x.example/a.png\"}}");
        assertThat(link.promptBound()).isBetween(IMAGE, IMAGE + 500);
    }

    @Test
    void anImageThatIsNamedWithoutAnObjectCountsToo() {
        var link = withPart("{\"type\":\"image_url\",\"image_url\":\"https://x.example/a.png\"}");
        assertThat(link.promptBound()).isGreaterThanOrEqualTo(IMAGE);
    }

    @Test
    void everyImageCounts() {
        var part = "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x.example/a.png\"}}";
        assertThat(withPart(part + "," + part + "," + part).promptBound()).isGreaterThanOrEqualTo(3 * IMAGE);
    }

    @Test
    void audioCountsByItsLength() {
        var request = withPart("{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"" + "A".repeat(30_000)
                + "\",\"format\":\"mp3\"}}");
        assertThat(request.promptBound()).isBetween(1_000L, 1_200L);
    }

    @Test
    void unknownPartsCountAsText() {
        var request = withPart("{\"type\":\"file\",\"file\":{\"file_data\":\"" + "A".repeat(5_000) + "\"}}");
        assertThat(request.promptBound()).isEqualTo(bytes(request));
    }

    @Test
    void isNeverNegativeWhateverTheUrlHolds() {
        var request = withPart("{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"\"}},"
                + "{\"image_url\":{}},{\"image_url\":{\"url\":7}},7,null,\"x\"");
        assertThat(request.promptBound()).isPositive();
    }

    @Test
    void embeddingsAreBoundedByTheirBytes() {
        var request = Asked.embedding("{\"model\":\"e\",\"input\":\"äöü\"}");
        assertThat(request.promptBound()).isEqualTo(bytes(request));
    }
}
