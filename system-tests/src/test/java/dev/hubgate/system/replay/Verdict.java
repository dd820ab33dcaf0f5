package dev.hubgate.system.replay;

import dev.hubgate.system.upstream.ExactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares what a client ended up with to what was expected. */
final class Verdict {
    private static final String UNPARSED = "__unparsed__";
    private static final String POLICY = "upstream:";

    private final Outcome outcome;
    private final JsonNode expected;
    private final List<String> differences = new ArrayList<>();

    private Verdict(Outcome outcome) {
        this.outcome = outcome;
        this.expected = outcome.of().recording().expected();
    }

    /** Every difference in words; empty if it is a match. */
    static List<String> on(Outcome outcome) {
        var verdict = new Verdict(outcome);
        verdict.compare();
        return verdict.differences;
    }

    private void compare() {
        outcome.seen().path("faults").forEach(fault -> differences.add("form: " + fault.asString()));
        Recording recording = outcome.of().recording();
        if (!outcome.text("crash").isEmpty()) {
            differences.add("the client broke: " + outcome.text("crash"));
        } else if (recording.isRefusal()) {
            new ErrorVerdict(outcome, differences).refused(ExpectedError.of(recording));
        } else if (recording.isEmbedding()) {
            answered(this::vectors);
        } else if (expected.has("error")) {
            new ErrorVerdict(outcome, differences).failed();
        } else if (expected.has("error_after_output")) {
            same("content", expected.path("content").asString(""), outcome.text("content"));
            same("reasoning", expected.path("reasoning").asString(""), outcome.text("reasoning"));
            new ErrorVerdict(outcome, differences).brokeOff();
        } else if (expected.path("finish_reason").asString("").startsWith(POLICY)) {
            policy();
        } else {
            answered(() -> {
                same("finish_reason", expected.path("finish_reason").asString(""), outcome.text("finish_reason"));
                answer();
            });
        }
    }

    private void answered(Runnable comparison) {
        if (outcome.isError()) {
            differences.add("expected an answer, got " + ErrorVerdict.described(outcome.error()));
        } else {
            comparison.run();
        }
    }

    /** Whether to fail or to hand out what is there is a choice, but one of both it must be. */
    private void policy() {
        if (outcome.isError()) {
            new ErrorVerdict(outcome, differences).failed();
        } else {
            boolean usual = Set.of("stop", "tool_calls").contains(outcome.text("finish_reason"));
            same("finish_reason is stop or tool_calls", true, usual);
            answer();
        }
    }

    private void answer() {
        same("content", expected.path("content").asString(""), outcome.text("content"));
        same("reasoning", expected.path("reasoning").asString(""), outcome.text("reasoning"));
        same("refusal", expected.path("refusal").asString(outcome.text("refusal")), outcome.text("refusal"));
        same("audio", expected.path("audio").asString(""), outcome.text("audio"));
        calls();
        expected.path("usage")
                .properties()
                .forEach(count -> same(
                        count.getKey(),
                        count.getValue().asLong(),
                        outcome.seen().path("usage").path(count.getKey()).asLong(-1)));
    }

    private void calls() {
        JsonNode wanted = expected.path("tool_calls");
        JsonNode made = outcome.seen().path("tool_calls");
        same("number of tool calls", wanted.size(), made.size());
        for (int index = 0; index < Math.min(wanted.size(), made.size()); index++) {
            JsonNode call = made.path(index);
            same(
                    "name of tool call",
                    wanted.path(index).path("name").asString(),
                    call.path("name").asString());
            arguments(
                    wanted.path(index).path("arguments"), call.path("arguments").asString());
        }
    }

    private void arguments(JsonNode wanted, String made) {
        if (wanted.has(UNPARSED)) {
            same("arguments", wanted.path(UNPARSED).asString(), made);
            return;
        }
        try {
            same("arguments", wanted, ExactJson.parse(made));
        } catch (RuntimeException notJson) {
            differences.add("arguments: expected " + wanted + ", actual no JSON: '" + made + "'");
        }
    }

    private void vectors() {
        JsonNode body = outcome.of().recording().response().path("body");
        List<JsonNode> wanted = Embeddings.vectors(body);
        JsonNode made = outcome.seen().path("vectors");
        same("number of vectors", wanted.size(), made.size());
        for (int index = 0; index < Math.min(wanted.size(), made.size()); index++) {
            same("vector " + index + " is the same", true, isSame(wanted.get(index), made.path(index)));
        }
        JsonNode prompt = body.at("/usage/prompt_tokens");
        if (prompt.isNumber()) {
            same(
                    "prompt_tokens",
                    prompt.asLong(),
                    outcome.seen().at("/usage/prompt_tokens").asLong());
        }
    }

    /** As far as a float can tell. */
    private static boolean isSame(JsonNode wanted, JsonNode made) {
        boolean same = wanted.size() == made.size();
        for (int index = 0; same && index < wanted.size(); index++) {
            same = wanted.path(index).floatValue() == (float) made.path(index).asDouble();
        }
        return same;
    }

    private void same(String what, Object wanted, Object made) {
        if (!Objects.equals(wanted, made)) {
            differences.add(what + ": expected " + quoted(wanted) + ", actual " + quoted(made));
        }
    }

    private static String quoted(Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
