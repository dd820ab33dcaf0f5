package dev.hubgate.gateway.chat;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A turn of a conversation. Text alone is one {@link Part.Text}; no content is an empty list. */
public sealed interface Message {

    List<Part> content();

    /** Fields beside the known ones; empty if there are none. */
    ObjectNode extras();

    /**
     * What the model is told beforehand, or in between.
     *
     * @param developer whether its role is {@code developer} and not {@code system}
     * @param name null if it has none
     */
    record Instruction(boolean developer, List<Part> content, String name, ObjectNode extras) implements Message {

        public Instruction {
            content = List.copyOf(content);
        }

        @Override
        public String toString() {
            return "Instruction[" + content.size() + " parts]";
        }
    }

    /** @param name null if it has none */
    record User(List<Part> content, String name, ObjectNode extras) implements Message {

        public User {
            content = List.copyOf(content);
        }

        @Override
        public String toString() {
            return "User[" + content.size() + " parts]";
        }
    }

    /**
     * What the model said.
     *
     * @param reasoning what it thought before, as it gave it out
     * @param calls the tools it called
     */
    record Assistant(
            List<Part> content, List<Reasoning> reasoning, List<ToolCall> calls, String name, ObjectNode extras)
            implements Message {

        public Assistant {
            content = List.copyOf(content);
            reasoning = List.copyOf(reasoning);
            calls = List.copyOf(calls);
        }

        @Override
        public String toString() {
            return "Assistant[" + content.size() + " parts]";
        }
    }

    /**
     * What a tool answered.
     *
     * @param callId the call's id; in the old form of functions the function's name
     * @param legacy whether its role is {@code function}
     */
    record ToolResult(String callId, List<Part> content, boolean legacy, ObjectNode extras) implements Message {

        public ToolResult {
            content = List.copyOf(content);
        }

        @Override
        public String toString() {
            return "ToolResult[" + content.size() + " parts]";
        }
    }
}
