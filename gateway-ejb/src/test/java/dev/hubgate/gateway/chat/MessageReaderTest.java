package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Fails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class MessageReaderTest {

    private static List<Message> messages(String... messages) {
        return Asked.chat("{\"model\":\"a\",\"messages\":[" + String.join(",", messages) + "]}")
                .messages();
    }

    private static Message message(String message) {
        return messages(message).getFirst();
    }

    private static List<Part> parts(String parts) {
        return message("{\"role\":\"user\",\"content\":[" + parts + "]}").content();
    }

    private static Part part(String part) {
        return parts(part).getFirst();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.read(text);
    }

    private static final String CALLED =
            "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}";

    @Test
    void knowsEveryRole() {
        assertThat(message("{\"role\":\"system\",\"content\":\"a\",\"name\":\"n\"}"))
                .isEqualTo(new Message.Instruction(false, List.of(new Part.Text("a")), "n", Extras.NONE));
        assertThat(message("{\"role\":\"developer\",\"content\":\"a\"}"))
                .isEqualTo(new Message.Instruction(true, List.of(new Part.Text("a")), null, Extras.NONE));
        assertThat(message("{\"role\":\"user\",\"content\":\"a\",\"name\":null}"))
                .isEqualTo(new Message.User(List.of(new Part.Text("a")), null, Extras.NONE));
        assertThat(message("{\"role\":\"assistant\",\"content\":null,\"name\":\"n\"}"))
                .isEqualTo(new Message.Assistant(List.of(), List.of(), List.of(), "n", Extras.NONE));
        assertThat(messages(CALLED, "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"a\"}")
                        .get(1))
                .isEqualTo(new Message.ToolResult("c", List.of(new Part.Text("a")), false, Extras.NONE));
        assertThat(message("{\"role\":\"function\",\"name\":\"f\",\"content\":\"a\"}"))
                .isEqualTo(new Message.ToolResult("f", List.of(new Part.Text("a")), true, Extras.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"content\":\"Hi\"} | role",
                "{\"role\":\"robot\"} | role",
                "{\"role\":1} | role",
                "{\"role\":\"user\",\"content\":{}} | content",
                "{\"role\":\"user\",\"content\":7} | content",
                "{\"role\":\"user\",\"content\":[7]} | content[0]",
                "{\"role\":\"user\",\"content\":\"a\",\"name\":7} | name",
                "{\"role\":\"assistant\",\"refusal\":7} | refusal",
                "{\"role\":\"assistant\",\"tool_calls\":{}} | tool_calls",
                "{\"role\":\"assistant\",\"tool_calls\":[7]} | tool_calls[0]",
                "{\"role\":\"assistant\",\"tool_calls\":[{\"function\":{\"name\":\"f\"}}]} | tool_calls[0].id",
                "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\"}]} | tool_calls[0].function",
                "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"function\":7}]} | tool_calls[0].function",
                "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"function\":{}}]} | tool_calls[0].function.name",
                "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":7}}]}"
                        + " | tool_calls[0].function.arguments",
                "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"custom\":{\"name\":\"f\"}}]}"
                        + " | tool_calls[0].custom.input",
                "{\"role\":\"assistant\",\"function_call\":\"f\"} | function_call",
                "{\"role\":\"assistant\",\"function_call\":{}} | function_call.name",
                "{\"role\":\"tool\",\"content\":\"a\"} | tool_call_id",
                "{\"role\":\"tool\",\"tool_call_id\":7} | tool_call_id",
                "{\"role\":\"tool\",\"tool_call_id\":\"unknown\"} | tool_call_id",
                "{\"role\":\"function\",\"content\":\"a\"} | name",
            })
    void saysWhichFieldIsAtFault(String message, String path) {
        assertThat(Fails.of(() -> messages("{\"role\":\"user\",\"content\":\"Hi\"}", message))
                        .param())
                .isEqualTo("messages[1]." + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{} | type",
                "{\"type\":7} | type",
                "{\"type\":\"text\"} | text",
                "{\"type\":\"text\",\"text\":7} | text",
                "{\"type\":\"refusal\"} | refusal",
                "{\"type\":\"image_url\"} | image_url",
                "{\"type\":\"image_url\",\"image_url\":7} | image_url",
                "{\"type\":\"image_url\",\"image_url\":{}} | image_url.url",
                "{\"type\":\"image_url\",\"image_url\":{\"url\":7}} | image_url.url",
                "{\"type\":\"image_url\",\"image_url\":{\"url\":\"a.png\"}} | image_url.url",
                "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png,x\"}} | image_url.url",
                "{\"type\":\"image_url\",\"image_url\":\"a.png\"} | image_url",
                "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a/\",\"detail\":7}} | image_url.detail",
                "{\"type\":\"input_audio\"} | input_audio",
                "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"AA==\"}} | input_audio.format",
                "{\"type\":\"input_audio\",\"input_audio\":{\"format\":\"wav\"}} | input_audio.data",
                "{\"type\":\"file\"} | file",
                "{\"type\":\"file\",\"file\":{}} | file.file_id",
                "{\"type\":\"file\",\"file\":{\"file_data\":7}} | file.file_data",
                "{\"type\":\"file\",\"file\":{\"file_url\":\"x\"}} | file.file_url",
                "{\"type\":\"file\",\"file\":{\"file_id\":\"f\",\"filename\":7}} | file.filename",
            })
    void saysWhichFieldOfAPartIsAtFault(String part, String path) {
        assertThat(Fails.of(() -> parts("\"a\"," + part)).param()).isEqualTo("messages[0].content[1]." + path);
    }

    @Test
    void readsEveryKindOfPart() {
        assertThat(part("\"plain\"")).isEqualTo(new Part.Text("plain"));
        assertThat(part("{\"type\":\"text\",\"text\":\"\",\"cache_control\":{\"type\":\"ephemeral\"}}"))
                .isEqualTo(new Part.Text("", json("{\"cache_control\":{\"type\":\"ephemeral\"}}")));
        assertThat(part("{\"type\":\"refusal\",\"refusal\":\"no\"}")).isEqualTo(new Part.Refusal("no"));
        assertThat(part("{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"AA==\",\"format\":\"wav\"}}"))
                .isEqualTo(new Part.Audio("wav", "AA==", Extras.NONE));
        var unknown = "{\"type\":\"video_url\",\"video_url\":{\"url\":\"https://a/\"}}";
        assertThat(part(unknown)).isEqualTo(new Part.Opaque(json(unknown)));
    }

    @Test
    void readsImages() {
        assertThat(part("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a/b.png\",\"detail\":\"low\"}}"))
                .isEqualTo(new Part.Image(new Media.Remote("https://a/b.png"), "low", Extras.NONE));
        assertThat(part("{\"type\":\"image_url\",\"image_url\":\"gs://a/b.png\",\"x\":1}"))
                .isEqualTo(new Part.Image(new Media.Remote("gs://a/b.png"), null, json("{\"x\":1}")));
        assertThat(part("{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}}"))
                .isEqualTo(new Part.Image(new Media.Inline("image/png", "AAAA"), null, Extras.NONE));
        assertThat(part("{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;charset=x;base64,AAAA\"}}"))
                .isEqualTo(new Part.Image(new Media.Inline("image/png", "AAAA"), null, Extras.NONE));
        var endless = "https://a/" + "b".repeat(8_192);
        assertThat(Fails.of(() -> part("{\"type\":\"image_url\",\"image_url\":\"" + endless + "\"}"))
                        .param())
                .isEqualTo("messages[0].content[0].image_url");
    }

    @Test
    void readsFiles() {
        assertThat(part("{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\",\"filename\":\"a.pdf\"}}"))
                .isEqualTo(new Part.File(new Media.Stored("file-1"), "a.pdf", Extras.NONE));
        assertThat(part("{\"type\":\"file\",\"file\":{\"file_data\":\"data:text/plain;base64,AAAA\"}}"))
                .isEqualTo(new Part.File(new Media.Inline("text/plain", "AAAA"), null, Extras.NONE));
        assertThat(part("{\"type\":\"file\",\"file\":{\"file_data\":\"AAAA\"}}"))
                .isEqualTo(new Part.File(new Media.Inline("application/pdf", "AAAA"), null, Extras.NONE));
        assertThat(part("{\"type\":\"file\",\"file\":{\"file_url\":\"https://a/b.pdf\"}}"))
                .isEqualTo(new Part.File(new Media.Remote("https://a/b.pdf"), null, Extras.NONE));
    }

    @Test
    void readsCalls() {
        var calls = ((Message.Assistant) messages(
                                "{\"role\":\"assistant\",\"tool_calls\":["
                                        + "{\"index\":0,\"id\":\"a\",\"type\":\"function\",\"x\":1,"
                                        + "\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"a\\\":1}\"},"
                                        + "\"extra_content\":{\"google\":{\"thought_signature\":\"S\"}}},"
                                        + "{\"id\":\"b\",\"function\":{\"name\":\"f\",\"arguments\":{\"a\":1.10}}},"
                                        + "{\"id\":\"c\",\"function\":{\"name\":\"f\"}},"
                                        + "{\"id\":\"d\",\"type\":\"custom\",\"custom\":{\"name\":\"g\",\"input\":\"\"}}]}",
                                result("a"),
                                result("b"),
                                result("c"),
                                result("d"))
                        .getFirst())
                .calls();
        assertThat(calls)
                .containsExactly(
                        new ToolCall("a", "f", "{\"a\":1}", false, "S", json("{\"x\":1}")),
                        new ToolCall("b", "f", "{\"a\":1.10}"),
                        new ToolCall("c", "f", ""),
                        new ToolCall("d", "g", "", true, null, Extras.NONE));
    }

    private static String result(String id) {
        return "{\"role\":\"tool\",\"tool_call_id\":\"" + id + "\",\"content\":\"done\"}";
    }

    @Test
    void aCallInTheOldFormHasItsNameForAnId() {
        var messages = messages(
                "{\"role\":\"assistant\",\"content\":null,\"function_call\":{\"name\":\"f\",\"arguments\":\"{}\"}}",
                "{\"role\":\"function\",\"name\":\"f\",\"content\":\"done\"}");
        assertThat(((Message.Assistant) messages.getFirst()).calls()).containsExactly(new ToolCall("f", "f", "{}"));
        assertThat(((Message.ToolResult) messages.get(1)).callId()).isEqualTo("f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "\"reasoning_content\":\"T\" | T | - | - | -",
                "\"reasoning\":\"T\" | T | - | - | -",
                "\"reasoning_content\":\"T\",\"reasoning\":\"U\" | T | - | - | -",
                "\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"T\",\"signature\":\"S\","
                        + "\"format\":\"anthropic-claude-v1\"}],\"reasoning_content\":\"T\""
                        + " | T | S | - | anthropic-claude-v1",
                "\"reasoning_details\":[{\"type\":\"reasoning.encrypted\",\"data\":\"D\"}] | - | - | D | -",
                "\"reasoning_details\":[{\"type\":\"reasoning.summary\",\"summary\":\"T\"}] | T | - | - | -",
                "\"reasoning_details\":[7,{\"x\":1}],\"reasoning_content\":\"T\" | T | - | - | -",
                "\"reasoning_details\":7,\"reasoning_content\":\"T\" | T | - | - | -",
            })
    void readsWhatWasThought(String fields, String text, String signature, String encrypted, String format) {
        var assistant = (Message.Assistant) message("{\"role\":\"assistant\",\"content\":\"a\"," + fields + "}");
        assertThat(assistant.reasoning()).containsExactly(new Reasoning(text, signature, encrypted, format));
        assertThat(assistant.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void aReplySentBackAsItCameLeavesNothingUnknown() {
        var assistant = message("{\"role\":\"assistant\",\"content\":\"a\",\"refusal\":null,\"annotations\":[],"
                + "\"audio\":null,\"function_call\":null,\"tool_calls\":null,\"reasoning_content\":\"b\"}");
        assertThat(assistant.extras()).isEqualTo(Extras.NONE);
        assertThat(assistant.content()).containsExactly(new Part.Text("a"));
    }

    @Test
    void aRefusalIsSaidToo() {
        assertThat(message("{\"role\":\"assistant\",\"content\":\"a\",\"refusal\":\"no\"}")
                        .content())
                .containsExactly(new Part.Text("a"), new Part.Refusal("no"));
    }

    @Test
    void fieldsThatNobodyKnowsAreKept() {
        assertThat(message("{\"role\":\"user\",\"content\":\"a\",\"x\":{\"deep\":[1.10]},\"y\":null}")
                        .extras())
                .isEqualTo(json("{\"x\":{\"deep\":[1.10]}}"));
        assertThat(message("{\"role\":\"assistant\",\"content\":\"a\",\"prefix\":true}")
                        .extras())
                .isEqualTo(json("{\"prefix\":true}"));
    }
}
