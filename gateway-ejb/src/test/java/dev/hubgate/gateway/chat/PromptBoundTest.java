package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class PromptBoundTest {

    private static final long IMAGE = 50_000;

    private static ChatRequest withPart(String part) {
        return Asked.chat("{\"model\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":[" + part + "]}]}");
    }

    @Property
    void textIsBoundedByItsBytes(@ForAll String text) {
        var said = text.replaceAll("\\p{Cs}", "");
        var request = withPart("{\"type\":\"text\",\"text\":" + JsonNodeFactory.instance.stringNode(said) + "}");
        assertThat(request.promptBound()).isGreaterThanOrEqualTo(said.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anImageCountsAsTheDearestOneWhateverItsBytes() {
        var data = "data:image/png;base64," + "A".repeat(200_000);
        var request = withPart("{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + data + "\"}}");
        assertThat(request.promptBound()).isBetween(IMAGE, IMAGE + 900);
    }

    @Test
    void aLinkToAnImageCountsAsMuchAsAnImage() {
        var link = withPart("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x.example/a.png\"}}");
        assertThat(link.promptBound()).isBetween(IMAGE, IMAGE + 900);
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
    void textBesideAnImageCountsToo() {
        var text = "x".repeat(200_000);
        assertThat(withPart("{\"type\":\"new\",\"image_url\":{},\"text\":\"" + text + "\"}")
                        .promptBound())
                .isGreaterThanOrEqualTo(IMAGE + 200_000);
        var request = Asked.chat("{\"model\":\"a\",\"messages\":[{\"role\":\"user\",\"image_url\":{},\"content\":\""
                + text + "\"},{\"role\":\"user\",\"input_audio\":{},\"content\":\"" + text + "\"}]}");
        assertThat(request.promptBound()).isGreaterThanOrEqualTo(IMAGE + 400_000);
    }

    @Test
    void audioCountsByItsLength() {
        var request = withPart("{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"" + "A".repeat(30_000)
                + "\",\"format\":\"mp3\"}}");
        assertThat(request.promptBound()).isBetween(1_000L, 1_600L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}",
                "{\"type\":\"file\",\"file\":{\"file_data\":\"data:application/pdf;base64,AAAA\"}}",
                "{\"type\":\"document_url\",\"document_url\":\"https://x.example/a.pdf\"}",
                "{\"type\":\"video_url\",\"video_url\":{\"url\":\"https://x.example/a.mp4\"}}",
            })
    void whatIsOnlyPointedAtCountsAsMuchAsAModelCanTake(String part) {
        assertThat(withPart(part).promptBound()).isGreaterThanOrEqualTo(2_000_000);
    }

    @Test
    void partsThatNobodyKnowsCountAsText() {
        var request = withPart("{\"type\":\"new\",\"new\":{\"data\":\"" + "A".repeat(5_000) + "\"}}");
        assertThat(request.promptBound()).isBetween(5_000L, 5_500L);
    }

    @Test
    void whatASearchFindsCountsToo() {
        assertThat(Asked.model("a", ",\"web_search_options\":{}").promptBound()).isGreaterThanOrEqualTo(2_000_000);
    }

    @Test
    void aTextFileCountsByItsBytes() {
        var data = "data:text/plain;base64," + "A".repeat(5_000);
        var request = withPart("{\"type\":\"file\",\"file\":{\"file_data\":\"" + data + "\"}}");
        assertThat(request.promptBound()).isBetween(5_000L, 5_500L);
    }

    @Test
    void toolsSchemasAndTemplatesCount() {
        var plain = Asked.model("a", "").promptBound();
        var tools = Asked.model("a", ",\"tools\":[{\"type\":\"x\",\"x\":\"" + "y".repeat(900) + "\"}]")
                .promptBound();
        var template = Asked.model("a", ",\"chat_template\":\"" + "y".repeat(900) + "\"")
                .promptBound();
        assertThat(tools - plain).as("with what a model is told of tools").isBetween(1_900L, 1_930L);
        assertThat(template - plain).isBetween(900L, 920L);
    }

    @Test
    void aShortMessageIsBoundedClosely() {
        assertThat(Asked.model("a-model-with-a-rather-long-name", ",\"temperature\":0.7,\"stream\":true")
                        .promptBound())
                .isLessThan(450);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x.example/a.png\"}}",
                "{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}",
                "{\"type\":\"file\",\"file\":{\"file_data\":\"data:application/pdf;base64,AAAA\"}}",
                "{\"type\":\"file\",\"file\":{\"file_data\":\"data:text/plain;base64,AAAA\"}}",
            })
    void mediaIsGuessedToBeAsUsualAndNotAsLargeAsItCouldBe(String part) {
        assertThat(withPart(part).promptGuess()).isBetween(1L, 2_100L);
        assertThat(Asked.model("a", ",\"web_search_options\":{}").promptGuess()).isBetween(1L, 100L);
    }

    @Test
    void isNeverNegativeWhateverTheFieldsHold() {
        var request = withPart("{\"type\":\"input_audio\",\"input_audio\":{\"format\":\"wav\",\"data\":\"\"}},"
                + "{\"type\":\"new\",\"input_audio\":7},{\"type\":\"new\",\"input_audio\":\"x\"},"
                + "{\"type\":\"new\",\"input_audio\":{\"data\":{}}},\"x\"");
        assertThat(request.promptBound()).isBetween(1L, 600L);
    }

    @Test
    void embeddingsAreBoundedByTheirBytes() {
        var request = Asked.embedding("{\"model\":\"e\",\"input\":\"äöü\"}");
        assertThat(request.promptBound()).isEqualTo(request.body().toString().getBytes(StandardCharsets.UTF_8).length);
    }
}
