package dev.hubgate.firewall.request;

import dev.hubgate.firewall.injection.Role;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Tells whose words stand somewhere. */
final class Speaker {

    /** Members of a request that its author, the application, has written. */
    private static final Set<String> APPLICATION = Set.of(
            "system",
            "instructions",
            "systemInstruction",
            "system_instruction",
            "tools",
            "functions",
            "response_format",
            "text");

    /** Types of parts and items that bring in what a tool or a document says. */
    private static final Set<String> FETCHED = Set.of(
            "tool_result",
            "function_call_output",
            "custom_tool_call_output",
            "computer_call_output",
            "local_shell_call_output",
            "mcp_call",
            "document",
            "search_result",
            "web_search_tool_result",
            "web_search_call",
            "file_search_call",
            "code_interpreter_call");

    private static final Set<String> CALLS = Set.of("function_call", "custom_tool_call", "tool_use", "reasoning");

    private Speaker() {}

    /** Of a member of the request itself. */
    static Role ofMember(String name) {
        return APPLICATION.contains(name) ? Role.SYSTEM : Role.USER;
    }

    /** Of a message or a part: what it says of itself, else whose it is in. */
    static Role of(ObjectNode object, Role outer) {
        if (outer == Role.SYSTEM) {
            return outer; // the parts of an instruction are instructions
        }
        var type = object.path("type").asString("");
        if (FETCHED.contains(type) || object.has("functionResponse")) {
            return Role.TOOL;
        }
        return switch (object.path("role").asString("")) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant", "model" -> Role.ASSISTANT;
            case "tool", "function" -> Role.TOOL;
            default -> CALLS.contains(type) ? Role.ASSISTANT : outer;
        };
    }
}
