package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said prints nothing of itself, whoever prints it. */
class SilenceTest {

    @Test
    void aRequestPrintsNothingOfWhatIsSaidInIt() {
        var request = Asked.chat("""
                {"model":"canary","messages":[
                  {"role":"system","content":"canary","name":"canary","x":"canary"},
                  {"role":"user","content":[{"type":"text","text":"canary","x":"canary"},
                    {"type":"image_url","image_url":{"url":"https://canary.example"},"x":"canary"},
                    {"type":"input_audio","input_audio":{"format":"wav","data":"canary"}},
                    {"type":"file","file":{"file_data":"data:text/plain;base64,canary","filename":"canary"}},
                    {"type":"x_canary","canary":1}]},
                  {"role":"assistant","content":"canary","reasoning_content":"canary","tool_calls":[
                    {"id":"canary","type":"function","function":{"name":"canary","arguments":"canary"}}]},
                  {"role":"tool","tool_call_id":"canary","content":"canary"}],
                 "tools":[{"type":"function","function":{"name":"canary","description":"canary"}},{"type":"canary"}],
                 "tool_choice":{"type":"function","function":{"name":"canary"}},
                 "response_format":{"type":"json_schema","json_schema":{"name":"canary","schema":{"canary":1}}},
                 "user":"canary","canary":"canary"}""");
        var printed = new StringBuilder();
        printed.append(request)
                .append(request.options())
                .append(request.format())
                .append(request.toolChoice());
        request.tools().forEach(printed::append);
        request.messages().forEach(message -> {
            printed.append(message);
            message.content().forEach(printed::append);
            if (message instanceof Message.Assistant assistant) {
                printed.append(assistant.calls()).append(assistant.reasoning());
            }
        });
        assertThat(printed).doesNotContain("canary").isNotEmpty();
    }
}
