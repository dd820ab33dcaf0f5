package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.failure.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether each call of a tool is answered right after it, and nothing else is: all providers insist on it. */
final class Turns {

    private Turns() {}

    static void check(List<Message> messages) {
        Set<String> open = new LinkedHashSet<>();
        Set<String> answered = Set.of();
        int asked = -1;
        for (int i = 0; i < messages.size(); i++) {
            switch (messages.get(i)) {
                case Message.ToolResult result when result.legacy() -> open.clear();
                case Message.ToolResult result -> {
                    if (!open.remove(result.callId()) && !answered.contains(result.callId())) {
                        throw Failure.invalid(
                                        "messages[" + i + "].tool_call_id",
                                        "A tool message must answer a call in the tool_calls of the assistant message"
                                                + " before it.")
                                .exception();
                    }
                }
                case Message.Assistant assistant -> {
                    allAnswered(open, asked);
                    open = ids(assistant);
                    answered = Set.copyOf(open);
                    asked = i;
                }
                case Message.User ignored -> allAnswered(open, asked);
                case Message.Instruction ignored -> {}
            }
        }
        allAnswered(open, asked);
    }

    private static Set<String> ids(Message.Assistant assistant) {
        Set<String> ids = new LinkedHashSet<>();
        assistant.calls().forEach(call -> ids.add(call.id()));
        return ids;
    }

    private static void allAnswered(Set<String> open, int asked) {
        if (!open.isEmpty()) {
            throw Failure.invalid(
                            "messages[" + asked + "].tool_calls",
                            "Each call in tool_calls must be answered by a tool message right after the message that"
                                    + " has it.")
                    .exception();
        }
    }
}
