package dev.hubgate.system.firewall;

import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** In which form the scripted provider says again what it was told, and how a client reads it. */
enum Wish {
    TEXT,
    CALL,
    SCHEMA;

    private static final String PARAMETERS = """
            {"type":"object","properties":{"q":{"type":"string"},"r":{"type":"array","items":{"type":"string"}}},
            "required":["q","r"],"additionalProperties":false}""";

    /** @param pieces into how many a stream is cut; 0 wants no stream */
    ObjectNode question(String model, String text, int pieces, int choices) {
        String directives = "[[echo]] [[chunks " + Math.max(1, pieces) + "]] ";
        ObjectNode question = Questions.chat(model, directives + text);
        if (pieces > 0) {
            question.put("stream", true);
        }
        if (choices > 1) {
            question.put("n", choices);
        }
        JsonNode parameters = JsonMapper.shared().readTree(PARAMETERS);
        if (this == CALL) {
            ObjectNode function = question.putArray("tools")
                    .addObject()
                    .put("type", "function")
                    .putObject("function");
            function.put("name", "look").set("parameters", parameters);
        } else if (this == SCHEMA) {
            ObjectNode schema = question.putObject("response_format").put("type", "json_schema");
            schema.putObject("json_schema").put("name", "a").put("strict", true).set("schema", parameters);
        }
        return question;
    }

    /** What its client is to see. */
    JsonNode expected(String text) {
        if (this == TEXT) {
            return JsonMapper.shared()
                    .getNodeFactory()
                    .stringNode("Hello from the scripted upstream. You said: " + text);
        }
        ObjectNode instance = JsonMapper.shared().createObjectNode().put("q", text);
        instance.putArray("r").add(text);
        return instance;
    }

    /** What each choice of a reply says, plain or streamed. */
    Map<Integer, JsonNode> said(Reply reply, boolean streamed) {
        Map<Integer, StringBuilder> texts = new TreeMap<>();
        if (streamed) {
            reply.text().lines().filter(line -> line.startsWith("data: {")).forEach(line -> {
                for (JsonNode choice : EventStream.json(line.substring(6)).path("choices")) {
                    add(texts, choice, choice.path("delta"));
                }
            });
        } else {
            reply.json().path("choices").forEach(choice -> add(texts, choice, choice.path("message")));
        }
        Map<Integer, JsonNode> said = new TreeMap<>();
        texts.forEach((index, text) -> said.put(
                index,
                this == TEXT
                        ? JsonMapper.shared().getNodeFactory().stringNode(text.toString())
                        : JsonMapper.shared().readTree(text.toString())));
        return said;
    }

    private void add(Map<Integer, StringBuilder> texts, JsonNode choice, JsonNode message) {
        String more = this == CALL
                ? message.at("/tool_calls/0/function/arguments").asString("")
                : message.path("content").asString("");
        texts.computeIfAbsent(choice.path("index").asInt(), any -> new StringBuilder())
                .append(more);
    }
}
