package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.dialect.Characters;
import dev.hubgate.gateway.dialect.OrderedEvents;
import dev.hubgate.gateway.dialect.WireJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content blocks of one reply, whole or in pieces: a whole one is a block that begins with all that it has. Blocks of
 * tools that the provider runs itself, and of kinds that nobody here knows, are passed over.
 */
final class ReplyBlocks {

    private static final int CHOICE = 0;
    private static final String NO_ARGUMENTS = "{}";

    private final OrderedEvents out;
    private final AnswerShape shape;
    private final FenceFilter fence;
    private final Map<Integer, Block> open = new LinkedHashMap<>();
    private int said;
    private boolean called;

    private static final class Block {
        private final String type;
        private final ObjectNode start;
        private final int from;
        private boolean argued;
        private StringBuilder signature;
        private ArrayNode citations;

        private Block(String type, ObjectNode start, int from) {
            this.type = type;
            this.start = start;
            this.from = from;
        }
    }

    ReplyBlocks(OrderedEvents out, AnswerShape shape) {
        this.out = out;
        this.shape = shape;
        this.fence = shape == AnswerShape.INSTRUCTED ? new FenceFilter() : null;
    }

    void start(int index, ObjectNode start) {
        stop(index);
        if (start == null) {
            return;
        }
        var block = new Block(WireJson.textOrEmpty(start, "type"), start, said);
        open.put(index, block);
        switch (block.type) {
            case "text" -> {
                text(WireJson.textOrEmpty(start, "text"));
                if (start.get("citations") instanceof ArrayNode citations) {
                    citations.forEach(citation -> cited(block, citation));
                }
            }
            case "thinking" -> {
                out.thought(CHOICE, WireJson.textOrEmpty(start, "thinking"));
                signed(block, WireJson.textOrEmpty(start, "signature"));
            }
            case "tool_use" -> call(index, start);
            default -> {}
        }
    }

    void delta(int index, ObjectNode delta) {
        var block = open.get(index);
        if (block == null || delta == null) {
            return;
        }
        switch (WireJson.textOrEmpty(delta, "type")) {
            case "text_delta" -> {
                if (block.type.equals("text")) {
                    text(WireJson.textOrEmpty(delta, "text"));
                }
            }
            case "input_json_delta" -> arguments(index, block, WireJson.textOrEmpty(delta, "partial_json"));
            case "thinking_delta" -> out.thought(CHOICE, WireJson.textOrEmpty(delta, "thinking"));
            case "signature_delta" -> signed(block, WireJson.textOrEmpty(delta, "signature"));
            case "citations_delta" -> cited(block, delta.get("citation"));
            default -> {}
        }
    }

    void stop(int index) {
        var block = open.remove(index);
        if (block == null) {
            return;
        }
        switch (block.type) {
            case "text" -> annotate(block);
            case "thinking" -> {
                if (block.signature != null) {
                    out.proof(CHOICE, new Reasoning("", block.signature.toString(), null, Reasoning.CLAUDE));
                }
            }
            case "redacted_thinking" -> {
                var data = WireJson.text(block.start, "data");
                if (data != null) {
                    out.proof(CHOICE, new Reasoning(null, null, data, Reasoning.CLAUDE));
                }
            }
            case "tool_use" -> {
                if (!block.argued) {
                    argued(index, whole(block.start.get("input")));
                }
            }
            default -> {}
        }
    }

    /** The reply is over: gives out what was held back. */
    void end() {
        new ArrayList<>(open.keySet()).forEach(this::stop);
        if (fence != null) {
            say(fence.end());
        }
    }

    /** Whether there are calls that the client is to run. */
    boolean hasCalls() {
        return called;
    }

    /** What stands beside the answer that a tool is made to give is no part of it. */
    private void text(String text) {
        if (shape != AnswerShape.TOOL) {
            say(fence == null ? text : fence.more(text));
        }
    }

    private void say(String text) {
        said += Characters.in(text);
        out.text(CHOICE, text);
    }

    private void call(int index, ObjectNode start) {
        if (shape != AnswerShape.TOOL) {
            called = true;
            out.call(CHOICE, index, WireJson.text(start, "id"), WireJson.textOrEmpty(start, "name"), null);
        }
    }

    private void arguments(int index, Block block, String fragment) {
        if (block.type.equals("tool_use") && !fragment.isEmpty()) {
            block.argued = true;
            argued(index, fragment);
        }
    }

    private void argued(int index, String fragment) {
        if (shape == AnswerShape.TOOL) {
            say(fragment);
        } else {
            out.arguments(CHOICE, index, fragment);
        }
    }

    private static String whole(JsonNode input) {
        return input instanceof ObjectNode object && !object.isEmpty() ? object.toString() : NO_ARGUMENTS;
    }

    private static void signed(Block block, String signature) {
        if (!signature.isEmpty()) {
            block.signature = block.signature == null ? new StringBuilder() : block.signature;
            block.signature.append(signature);
        }
    }

    private static void cited(Block block, JsonNode citation) {
        var url = WireJson.textOrEmpty(citation, "url");
        if (!url.isEmpty()) {
            block.citations = block.citations == null ? Json.MAPPER.createArrayNode() : block.citations;
            var source = block.citations.addObject().put("type", "url_citation").putObject("url_citation");
            source.put("url", url).put("title", WireJson.textOrEmpty(citation, "title"));
        }
    }

    /** A source stands behind all that its block says. */
    private void annotate(Block block) {
        if (block.citations != null) {
            for (var citation : block.citations) {
                ((ObjectNode) citation.get("url_citation"))
                        .put("start_index", block.from)
                        .put("end_index", said);
            }
            out.annotations(CHOICE, block.citations);
        }
    }
}
