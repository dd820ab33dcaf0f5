package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client sends its conversation again and again, with the values that it has seen; its provider sees what it has seen. */
@ExtendWith(HubgateExtension.class)
class ConversationST {
    private final RunningHubgate hubgate;

    ConversationST(RunningHubgate running) {
        hubgate = running;
    }

    static Stream<String> models() {
        return Stream.of(Questions.SCRIPTED, Providers.ANTHROPIC, Providers.GEMINI, Providers.BEDROCK);
    }

    /** As SDKs write it: what is said before the tools. */
    private static ObjectNode question(String model, ArrayNode messages) {
        ObjectNode question = Questions.chat(model, "");
        question.set("messages", messages);
        ObjectNode tool =
                question.putArray("tools").addObject().put("type", "function").putObject("function");
        tool.put("name", "mail").put("description", "Writes in the name of help@example.com");
        tool.putObject("parameters").put("type", "object").putObject("properties");
        return question.put("tool_choice", "none");
    }

    private static void say(ArrayNode messages, String role, String text) {
        messages.addObject().put("role", role).put("content", text);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProviderSeesTheSameBeginningAtEachTurn(String model) {
        var ward = Ward.under(hubgate, Ward.REDACT);
        String mark = "turn" + UUID.randomUUID().toString().replaceAll("\\d", "");
        ArrayNode messages = Questions.chat(model, "").putArray("messages");
        say(messages, "system", "You help the staff of admin@example.com.");
        say(messages, "user", mark + " I am jane.roe@example.com, phone (415) 555-2671.");
        String first = answer(ward, question(model, messages));
        say(messages, "assistant", first);
        say(messages, "user", "Tell bob.stone@example.org that jane.roe@example.com called.");
        String second = answer(ward, question(model, messages));

        List<JsonNode> received =
                ward.received(mark).stream().map(call -> call.json()).toList();
        assertThat(received).hasSize(2);
        assertThat(first).contains("jane.roe@example.com", "(415) 555-2671");
        assertThat(second).contains("bob.stone@example.org");
        JsonNode before = said(received.get(0));
        JsonNode after = said(received.get(1));
        for (int at = 0; at < before.size(); at++) {
            assertThat(after.get(at)).isEqualTo(before.get(at));
        }
        for (String member : List.of("tools", "system", "systemInstruction", "toolConfig")) {
            assertThat(received.get(1).path(member))
                    .as(member)
                    .isEqualTo(received.get(0).path(member));
        }
        assertThat(after.toString())
                .contains("Hello from the scripted upstream. You said: " + mark)
                .doesNotContain("@example");
    }

    private static String answer(Ward ward, ObjectNode question) {
        Reply reply = ward.ask(question);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.content();
    }

    private static JsonNode said(JsonNode body) {
        return body.has("contents") ? body.path("contents") : body.path("messages");
    }
}
