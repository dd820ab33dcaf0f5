package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A conversation in short: {@code s}ystem, {@code u}ser, {@code a}ssistant with the ids of its calls, {@code t}ool with the
 * id it answers, {@code o} an assistant with a call in the old form, {@code f}unction with the name it answers.
 */
class TurnsTest {

    private static String message(String turn) {
        var rest = turn.substring(1);
        return switch (turn.charAt(0)) {
            case 's' -> "{\"role\":\"system\",\"content\":\"x\"}";
            case 'u' -> "{\"role\":\"user\",\"content\":\"x\"}";
            case 't' -> "{\"role\":\"tool\",\"content\":\"x\",\"tool_call_id\":\"" + rest + "\"}";
            case 'f' -> "{\"role\":\"function\",\"content\":\"x\",\"name\":\"" + rest + "\"}";
            case 'o' -> "{\"role\":\"assistant\",\"function_call\":{\"name\":\"" + rest + "\",\"arguments\":\"\"}}";
            default ->
                "{\"role\":\"assistant\",\"tool_calls\":["
                        + rest.chars()
                                .mapToObj(id -> "{\"id\":\"" + (char) id
                                        + "\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}")
                                .collect(Collectors.joining(","))
                        + "]}";
        };
    }

    private static ChatRequest conversation(String turns) {
        return Asked.chat(Arrays.stream(turns.split(" "))
                .map(TurnsTest::message)
                .collect(Collectors.joining(",", "{\"model\":\"m\",\"messages\":[", "]}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u",
                "s u",
                "a u",
                "u a u",
                "u a1 t1",
                "u a1 t1 u",
                "u a12 t1 t2 a",
                "u a12 t2 t1 u",
                "u a1 t1 a1 t1",
                "u a1 s t1 u",
                "u a12 t1 s t2",
                "u a1 t1 t1",
                "u ox fx u",
                "u fx u",
                "u ox fx ox fx"
            })
    void everyCallIsAnswered(String turns) {
        assertThat(conversation(turns).messages()).hasSize(turns.split(" ").length);
    }

    @ParameterizedTest
    @CsvSource({
        "u a1, messages[1].tool_calls",
        "u a1 u, messages[1].tool_calls",
        "u a1 a, messages[1].tool_calls",
        "u a12 t1, messages[1].tool_calls",
        "u a12 t1 u t2, messages[1].tool_calls",
        "u t1, messages[1].tool_call_id",
        "u a t1, messages[2].tool_call_id",
        "u a1 t2, messages[2].tool_call_id",
        "u a1 t1 a t1, messages[4].tool_call_id",
        "u ox u, messages[1].tool_calls",
    })
    void saysWhichCallOrAnswerHangsInTheAir(String turns, String path) {
        var failure = Fails.of(() -> conversation(turns));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.param()).isEqualTo(path);
    }
}
