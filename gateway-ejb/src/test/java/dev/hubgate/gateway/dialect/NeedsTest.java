package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

    private static final String TOOL = ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]";

    private static List<String> needs(ChatRequest request) {
        var needs = new ArrayList<String>();
        Needs.of(request, (feature, path) -> needs.add(path + " " + feature));
        return needs;
    }

    @Test
    void aPlainRequestNeedsNothing() {
        assertThat(needs(Asked.model("m", ",\"response_format\":{\"type\":\"text\"},\"tool_choice\":\"none\"")))
                .isEmpty();
    }

    @Test
    void aStreamIsANeed() {
        assertThat(needs(Asked.model("m", ",\"stream\":true"))).containsExactly("stream STREAMING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "{\"type\":\"text\",\"text\":\"x\"} | -",
                "{\"type\":\"refusal\",\"refusal\":\"x\"} | -",
                "{\"type\":\"image_url\",\"image_url\":\"https://a/\"} | IMAGE_URL",
                "{\"type\":\"image_url\",\"image_url\":\"data:image/png;base64,AA==\"} | IMAGE_INLINE",
                "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"\",\"format\":\"wav\"}} | AUDIO_INPUT",
                "{\"type\":\"file\",\"file\":{\"file_data\":\"AA==\"}} | FILE_INLINE",
                "{\"type\":\"file\",\"file\":{\"file_url\":\"https://a/\"}} | FILE_URL",
                "{\"type\":\"file\",\"file\":{\"file_id\":\"f\"}} | FILE_ID",
                "{\"type\":\"video_url\"} | PASS_THROUGH",
            })
    void everyPartHasItsNeed(String part, String feature) {
        var request =
                Asked.chat("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[\"x\"," + part + "]}]}");
        assertThat(needs(request))
                .isEqualTo(feature == null ? List.of() : List.of("messages[0].content[1] " + feature));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "\"auto\" | -",
                "\"none\" | TOOL_CHOICE_NONE",
                "\"required\" | TOOL_CHOICE_REQUIRED",
                "{\"type\":\"function\",\"function\":{\"name\":\"f\"}} | TOOL_CHOICE_NAMED",
                "{\"type\":\"allowed_tools\",\"tools\":[{\"name\":\"f\"}]} | TOOL_CHOICE_ALLOWED",
                "{\"type\":\"custom\",\"custom\":{\"name\":\"f\"}} | CUSTOM_TOOLS",
            })
    void everyChoiceOfToolsHasItsNeed(String choice, String feature) {
        var needs = new ArrayList<>(List.of("tools[0] TOOLS"));
        if (feature != null) {
            needs.add("tool_choice " + feature);
        }
        assertThat(needs(Asked.model("m", TOOL + ",\"tool_choice\":" + choice))).isEqualTo(needs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"json_object\"} | JSON_OBJECT",
                "{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{}}} | JSON_SCHEMA",
                "{\"type\":\"grammar\"} | PASS_THROUGH",
            })
    void everyFormOfAnswerHasItsNeed(String format, String feature) {
        assertThat(needs(Asked.model("m", ",\"response_format\":" + format)))
                .containsExactly("response_format " + feature);
    }

    @Test
    void toolsWithFreeTextAreANeedInThePastToo() {
        var request = Asked.chat("{\"model\":\"m\",\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"c\"}}],"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"x\"},{\"role\":\"assistant\",\"tool_calls\":["
                + "{\"id\":\"1\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}},"
                + "{\"id\":\"2\",\"type\":\"custom\",\"custom\":{\"name\":\"c\",\"input\":\"x\"}}]},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"1\",\"content\":\"x\"},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"2\",\"content\":\"x\"}]}");
        assertThat(needs(request)).containsExactly("messages[1].tool_calls[1] CUSTOM_TOOLS", "tools[0] CUSTOM_TOOLS");
    }
}
