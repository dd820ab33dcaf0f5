package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Fails;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class ToolReaderTest {

    private static final String TOOLS = ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}},"
            + "{\"type\":\"function\",\"function\":{\"name\":\"g\"}}]";

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.read(text);
    }

    private static ToolChoice choice(String choice) {
        return Asked.model("a", TOOLS + ",\"tool_choice\":" + choice).toolChoice();
    }

    private static ResponseFormat format(String format) {
        return Asked.model("a", ",\"response_format\":" + format).format();
    }

    @Test
    void readsTools() {
        var custom = "{\"type\":\"custom\",\"custom\":{\"name\":\"c\",\"format\":{\"type\":\"text\"}}}";
        var tools = Asked.model(
                        "a",
                        ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"d\","
                                + "\"parameters\":{\"type\":\"object\"},\"strict\":false},\"x\":1},"
                                + "{\"type\":\"function\",\"function\":{\"name\":\"g\",\"parameters\":null}},"
                                + custom + "]")
                .tools();
        assertThat(tools)
                .containsExactly(
                        new Tool.Function("f", "d", json("{\"type\":\"object\"}"), false, json("{\"x\":1}")),
                        new Tool.Function("g", null, null, null, Extras.NONE),
                        new Tool.Opaque(json(custom)));
    }

    @Test
    void readsFunctionsInTheOldForm() {
        var request = Asked.model(
                "a",
                ",\"functions\":[{\"name\":\"f\",\"description\":\"d\",\"parameters\":{}}],"
                        + "\"function_call\":{\"name\":\"f\"}");
        assertThat(request.legacyFunctions()).isTrue();
        assertThat(request.tools()).containsExactly(new Tool.Function("f", "d", Json.object(), null, Extras.NONE));
        assertThat(request.toolChoice()).isEqualTo(new ToolChoice.Named("f"));
        assertThat(Asked.model("a", ",\"functions\":[{\"name\":\"f\"}],\"function_call\":\"auto\"")
                        .toolChoice())
                .isEqualTo(new ToolChoice.Auto());
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("null", null),
                Arguments.of("\"auto\"", new ToolChoice.Auto()),
                Arguments.of("{\"type\":\"auto\"}", new ToolChoice.Auto()),
                Arguments.of("\"none\"", new ToolChoice.None()),
                Arguments.of("{\"type\":\"none\"}", new ToolChoice.None()),
                Arguments.of("\"required\"", new ToolChoice.Required()),
                Arguments.of("\"any\"", new ToolChoice.Required()),
                Arguments.of("{\"type\":\"function\",\"function\":{\"name\":\"f\"}}", new ToolChoice.Named("f")),
                Arguments.of(
                        "{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"auto\",\"tools\":"
                                + "[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}}",
                        new ToolChoice.Allowed(false, List.of("f"))),
                Arguments.of(
                        "{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"required\",\"tools\":"
                                + "[{\"type\":\"function\",\"function\":{\"name\":\"g\"}},{\"function\":{\"name\":\"f\"}}]}}",
                        new ToolChoice.Allowed(true, List.of("g", "f"))),
                Arguments.of(
                        "{\"type\":\"allowed_tools\",\"tools\":[{\"type\":\"function\",\"name\":\"f\"}]}",
                        new ToolChoice.Allowed(false, List.of("f"))),
                Arguments.of(
                        "{\"type\":\"custom\",\"custom\":{\"name\":\"c\"}}",
                        new ToolChoice.Opaque(json("{\"type\":\"custom\",\"custom\":{\"name\":\"c\"}}"))),
                Arguments.of(
                        "{\"type\":\"allowed_tools\",\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"c\"}}]}",
                        new ToolChoice.Opaque(
                                json("{\"type\":\"allowed_tools\",\"tools\":[{\"type\":\"custom\",\"custom\":"
                                        + "{\"name\":\"c\"}}]}"))));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void readsEveryFormOfChoice(String choice, ToolChoice expected) {
        assertThat(choice(choice)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                ",\"tools\":{} | tools",
                ",\"tools\":[7] | tools[0]",
                ",\"tools\":[{}] | tools[0].type",
                ",\"tools\":[{\"type\":\"function\"}] | tools[0].function",
                ",\"tools\":[{\"type\":\"function\",\"function\":{}}] | tools[0].function.name",
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":7}}]"
                        + " | tools[0].function.description",
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":[]}}]"
                        + " | tools[0].function.parameters",
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"strict\":\"yes\"}}]"
                        + " | tools[0].function.strict",
                ",\"functions\":7 | functions",
                ",\"functions\":[{}] | functions[0].name",
                ",\"function_call\":\"f\" | function_call",
                ",\"function_call\":{} | function_call.name",
                ",\"function_call\":{\"name\":\"f\"} | function_call",
                ",\"tool_choice\":\"f\" | tool_choice",
                ",\"tool_choice\":7 | tool_choice",
                ",\"tool_choice\":{} | tool_choice.type",
                ",\"tool_choice\":{\"type\":\"function\"} | tool_choice.function",
                ",\"tool_choice\":{\"type\":\"function\",\"function\":{}} | tool_choice.function.name",
                ",\"tool_choice\":{\"type\":\"allowed_tools\"} | tool_choice.tools",
                ",\"tool_choice\":{\"type\":\"allowed_tools\",\"allowed_tools\":{}} | tool_choice.allowed_tools.tools",
                ",\"tool_choice\":{\"type\":\"allowed_tools\",\"tools\":[{}]} | tool_choice.tools[0].name",
                ",\"tool_choice\":{\"type\":\"allowed_tools\",\"tools\":[],\"mode\":7} | tool_choice.mode",
                ",\"response_format\":\"json\" | response_format",
                ",\"response_format\":{} | response_format.type",
                ",\"response_format\":{\"type\":\"json_schema\"} | response_format.json_schema",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{}} | response_format.json_schema.schema",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":7}}"
                        + " | response_format.json_schema.schema",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{},\"name\":7}}"
                        + " | response_format.json_schema.name",
            })
    void saysWhichFieldIsAtFault(String fields, String path) {
        assertThat(Fails.of(() -> Asked.model("a", fields)).param()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                ",\"tool_choice\":\"required\"",
                ",\"tools\":[],\"tool_choice\":\"required\"",
                ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                TOOLS + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"h\"}}",
                TOOLS + ",\"tool_choice\":{\"type\":\"allowed_tools\",\"tools\":[]}",
                TOOLS + ",\"tool_choice\":{\"type\":\"allowed_tools\",\"tools\":[{\"name\":\"f\"},{\"name\":\"h\"}]}",
            })
    void whatIsNoToolCannotBeChosen(String fields) {
        assertThat(Fails.of(() -> Asked.model("a", fields)).param()).isEqualTo("tool_choice");
    }

    @Test
    void withoutToolsItIsNoFaultToWantNone() {
        assertThat(Asked.model("a", ",\"tool_choice\":\"none\"").toolChoice()).isEqualTo(new ToolChoice.None());
        assertThat(Asked.model("a", ",\"tool_choice\":\"auto\"").toolChoice()).isEqualTo(new ToolChoice.Auto());
    }

    @Test
    void tooManyToolsAreRefused() {
        var one = "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}";
        assertThat(Fails.of(() -> Asked.model("a", ",\"tools\":[" + (one + ",").repeat(1_024) + one + "]"))
                        .param())
                .isEqualTo("tools");
    }

    @Test
    void readsEveryFormOfAnswer() {
        assertThat(format("null")).isNull();
        assertThat(format("{\"type\":\"text\"}")).isEqualTo(new ResponseFormat.Text());
        assertThat(format("{\"type\":\"json_object\"}")).isEqualTo(new ResponseFormat.JsonObject());
        assertThat(format("{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"description\":\"d\","
                        + "\"schema\":{\"type\":\"object\"},\"strict\":true}}"))
                .isEqualTo(new ResponseFormat.JsonSchema("n", "d", json("{\"type\":\"object\"}"), true));
        assertThat(format("{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{}}}"))
                .isEqualTo(new ResponseFormat.JsonSchema("response", null, Json.object(), null));
        assertThat(format("{\"type\":\"grammar\",\"grammar\":\"x\"}"))
                .isEqualTo(new ResponseFormat.Opaque(json("{\"type\":\"grammar\",\"grammar\":\"x\"}")));
    }
}
