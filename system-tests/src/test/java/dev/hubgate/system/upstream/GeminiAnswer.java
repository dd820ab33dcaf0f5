package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatAnswer.Usage;
import dev.hubgate.system.upstream.ChatRequest.Thinking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as Gemini does: calls without ids, the first of them with the proof of a thought. */
record GeminiAnswer(ChatRequest request, ChatAnswer answer) {
    private static final int ALL = Integer.MAX_VALUE;

    ObjectNode whole() {
        ObjectNode response = Sse.object();
        ArrayNode candidates = response.putArray("candidates");
        for (int index = 0; index < request.choices(); index++) {
            ArrayNode parts = candidate(candidates.addObject(), index, finishReason());
            parts(1).forEach(parts::add);
        }
        return close(response, ALL);
    }

    /** Each chunk is a response of its own; the last one has the finish reason. */
    List<ObjectNode> chunks(int pieces) {
        List<ObjectNode> parts = new ArrayList<>(parts(pieces));
        if (answer.calls().isEmpty() && request.thinking() != Thinking.NONE) {
            parts.add(Sse.object().put("text", "").put("thoughtSignature", Proof.of(GeminiTurns.SIGNER, "")));
        }
        List<ObjectNode> chunks = new ArrayList<>();
        int said = 0;
        for (int at = 0; at < parts.size(); at++) {
            said += Words.in(parts.get(at).path("text").asString(""));
            for (int index = 0; index < request.choices(); index++) {
                ObjectNode response = Sse.object();
                String finish = at == parts.size() - 1 ? finishReason() : null;
                candidate(response.putArray("candidates").addObject(), index, finish)
                        .add(parts.get(at));
                chunks.add(close(response, finish == null ? said : ALL));
            }
        }
        return chunks;
    }

    private static ArrayNode candidate(ObjectNode candidate, int index, String finish) {
        ArrayNode parts = candidate.putObject("content").put("role", "model").putArray("parts");
        if (finish != null) {
            candidate.put("finishReason", finish);
        }
        candidate.put("index", index);
        return parts;
    }

    private List<ObjectNode> parts(int pieces) {
        List<ObjectNode> parts = new ArrayList<>();
        if (answer.thought() != null) {
            parts.add(Sse.object().put("text", answer.thought()).put("thought", true));
        }
        if (answer.text() != null) {
            Words.pieces(answer.text(), pieces)
                    .forEach(piece -> parts.add(Sse.object().put("text", piece)));
        }
        boolean proven = request.thinking() == Thinking.NONE;
        for (ChatAnswer.ToolCall call : answer.calls()) {
            ObjectNode part = Sse.object();
            part.putObject("functionCall").put("name", call.name()).set("args", call.arguments());
            if (!proven) {
                part.put("thoughtSignature", Proof.of(GeminiTurns.SIGNER, call.name()));
                proven = true;
            }
            parts.add(part);
        }
        return parts;
    }

    /** @param said words so far: the numbers grow with them, up to what was used in the end */
    private ObjectNode close(ObjectNode response, int said) {
        Usage counts = answer.usage();
        if (counts != null) {
            int candidates = Math.min(said, counts.completion() - counts.reasoning());
            ObjectNode usage = response.putObject("usageMetadata")
                    .put("promptTokenCount", counts.prompt())
                    .put("candidatesTokenCount", candidates)
                    .put("totalTokenCount", counts.prompt() + candidates + counts.reasoning());
            if (counts.cached() > 0) {
                usage.put("cachedContentTokenCount", counts.cached());
            }
            if (counts.reasoning() > 0) {
                usage.put("thoughtsTokenCount", counts.reasoning());
            }
        }
        return response.put("modelVersion", answer.model()).put("responseId", answer.id());
    }

    private String finishReason() {
        return switch (answer.finishReason()) {
            case "stop", "tool_calls" -> "STOP";
            case "length" -> "MAX_TOKENS";
            case "content_filter" -> "SAFETY";
            default -> answer.finishReason().toUpperCase(Locale.ROOT);
        };
    }
}
