package dev.hubgate.system.replay;

import static dev.hubgate.system.replay.WholeShape.require;

import dev.hubgate.system.running.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The form of a stream that asked for usage: what accumulators of official clients rely on, chunk by chunk. */
final class StreamShape {
    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Set<Integer> finished = new HashSet<>();
    private final Set<String> calls = new HashSet<>();
    private final TreeSet<Integer> callIndexes = new TreeSet<>();
    private boolean usageSeen;
    private boolean errorSeen;

    private StreamShape() {}

    static List<String> faults(Reply reply) {
        if (!reply.header("content-type").orElse("").startsWith("text/event-stream")) {
            return List.of("no event stream but " + reply.header("content-type").orElse("nothing"));
        }
        return new StreamShape().read(reply);
    }

    private List<String> read(Reply reply) {
        List<String> lines = reply.text()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                .toList();
        require(faults, lines.stream().allMatch(line -> line.startsWith("data: ")), "a line that is no data");
        require(faults, !lines.isEmpty() && lines.getLast().equals("data: [DONE]"), "the last event is not [DONE]");
        List<JsonNode> chunks = RawClient.events(reply);
        for (String name : List.of("id", "created", "model", "object")) {
            Set<JsonNode> values = new HashSet<>();
            chunks.forEach(chunk -> values.add(chunk.path(name)));
            require(faults, values.size() == 1 && isGiven(chunks.getFirst().path(name)), name + " is " + values);
        }
        chunks.forEach(this::chunk);
        require(faults, errorSeen || usageSeen, "no usage chunk");
        require(faults, errorSeen || (finished.equals(begun) && !begun.isEmpty()), "a choice that does not finish");
        boolean counted = callIndexes.isEmpty() || callIndexes.last() == callIndexes.size() - 1;
        require(faults, counted, "tool calls are numbered " + callIndexes);
        return faults;
    }

    private static boolean isGiven(JsonNode value) {
        return value.isIntegralNumber() || !value.asString("").isEmpty();
    }

    private void chunk(JsonNode chunk) {
        require(faults, !errorSeen && !usageSeen, "a chunk after the last one");
        if (chunk.has("error")) {
            error(chunk);
            return;
        }
        JsonNode usage = chunk.path("usage");
        if (usage.isObject()) {
            usageSeen = true;
            require(
                    faults,
                    chunk.path("choices").isArray() && chunk.path("choices").isEmpty(),
                    "usage beside choices");
            require(faults, WholeShape.isSum(usage), "total_tokens is not the sum: " + usage);
            require(faults, finished.equals(begun), "usage before the finish");
            return;
        }
        require(faults, chunk.has("usage"), "no usage: null");
        require(faults, !chunk.path("choices").isEmpty(), "a chunk without choices");
        chunk.path("choices").forEach(this::choice);
    }

    private void error(JsonNode chunk) {
        errorSeen = true;
        require(faults, chunk.path("error").isObject(), "error: " + chunk.path("error"));
        String finish = chunk.at("/choices/0/finish_reason").asString("");
        require(faults, finish.equals("error"), "an error with finish_reason " + finish);
        faults.addAll(ErrorShape.faults(chunk.path("error")));
    }

    private void choice(JsonNode choice) {
        int index = choice.path("index").asInt(-1);
        JsonNode delta = choice.path("delta");
        boolean first = begun.add(index);
        String role = delta.path("role").asString("");
        require(faults, delta.isObject(), "a choice without delta");
        require(faults, !first || role.equals("assistant"), "role is not on the first delta");
        require(faults, first || !delta.has("role"), "role once more");
        require(faults, !finished.contains(index), "a delta after the finish");
        delta.path("tool_calls").forEach(call -> call(index, call));
        JsonNode finish = choice.path("finish_reason");
        require(faults, choice.has("finish_reason"), "a choice without finish_reason");
        if (finish.isString()) {
            finished.add(index);
            require(faults, WholeShape.FINISHES.contains(finish.asString()), "finish_reason " + finish);
        }
    }

    private void call(int choice, JsonNode call) {
        require(faults, call.path("index").isIntegralNumber(), "a tool call without index");
        callIndexes.add(call.path("index").asInt(-1));
        boolean first = calls.add(choice + "/" + call.path("index"));
        boolean named = !call.path("id").asString("").isEmpty()
                && !call.at("/function/name").asString("").isEmpty()
                && call.path("type").asString("").equals("function");
        require(faults, call.path("function").isObject(), "a tool call without function");
        require(faults, !first || named, "a tool call that begins without id, type or name");
        require(faults, first || !(call.has("id") || call.path("function").has("name")), "id or name once more");
        require(faults, call.at("/function/arguments").isString(), "a tool call without arguments");
    }
}
