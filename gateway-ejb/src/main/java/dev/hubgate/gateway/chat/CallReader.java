package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the calls that an assistant made, in today's form and in the old one. */
final class CallReader {

    private static final Set<String> CALL = Set.of("id", "type", "function", "custom", "index", "extra_content");
    private static final Set<String> IN_FUNCTION = Set.of("name", "arguments");
    private static final int MAX_ID_CHARS = 4_096;
    private static final int MAX_NAME_CHARS = 256;

    private CallReader() {}

    static List<ToolCall> calls(Fields message) {
        var array = message.array("tool_calls");
        var calls = new ArrayList<ToolCall>();
        for (int i = 0; array != null && i < array.size(); i++) {
            calls.add(call(message.element("tool_calls", array, i)));
        }
        var legacy = message.object("function_call");
        if (legacy != null) {
            var name = legacy.requiredText("name", MAX_NAME_CHARS);
            // The old form has no ids: the name stands for it, as it does in the message with the result.
            calls.add(new ToolCall(name, name, arguments(legacy)));
        }
        return calls;
    }

    private static ToolCall call(Fields call) {
        var id = call.requiredText("id", MAX_ID_CHARS);
        var extras = Extras.of(call.json(), CALL, "function", IN_FUNCTION);
        var custom = call.object("custom");
        if (custom != null) {
            return new ToolCall(
                    id, custom.requiredText("name", MAX_NAME_CHARS), custom.string("input"), true, null, extras);
        }
        var function = call.requiredObject("function");
        var name = function.requiredText("name", MAX_NAME_CHARS);
        return new ToolCall(id, name, arguments(function), false, signature(call), extras);
    }

    /** Some clients send an object, and some nothing where there are none. */
    private static String arguments(Fields function) {
        var arguments = function.get("arguments");
        if (arguments == null) {
            return "";
        }
        if (arguments.isObject()) {
            return arguments.toString();
        }
        return function.string("arguments");
    }

    /** Where Google's own OpenAI-compatible endpoint has it: {@code extra_content.google.thought_signature}. */
    private static String signature(Fields call) {
        var extra = call.get("extra_content");
        var google = extra == null ? null : Json.field(extra, "google");
        var signature = google == null ? null : Json.field(google, "thought_signature");
        return signature != null && signature.isString() ? signature.stringValue() : null;
    }
}
