package dev.hubgate.system.upstream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers embeddings: the same vector for the same text, as numbers or as base64 of little-endian floats. */
final class EmbeddingDesk implements LoopbackServer.Handler {
    private static final int DIMENSIONS = 8;

    private static final Tongue OPENAI = new OpenAiTongue();

    private final Failures failures = new Failures();

    @Override
    public void handle(Exchange exchange) throws IOException, InterruptedException {
        JsonNode request = exchange.call().json();
        List<String> inputs = inputs(request.path("input"));
        Script script = Script.of(request.path("model").asString(""), inputs.getFirst());
        if (!failures.answered(exchange, OPENAI, script, inputs.getFirst())) {
            byte[] body = answer(request, inputs).toString().getBytes(StandardCharsets.UTF_8);
            exchange.answer(200, "application/json", body, Map.of());
        }
    }

    private static ObjectNode answer(JsonNode request, List<String> inputs) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = answer.putArray("data");
        for (String input : inputs) {
            ObjectNode item = data.addObject().put("object", "embedding");
            item.put("index", data.size() - 1);
            float[] vector = vector(input, request.path("dimensions").asInt(DIMENSIONS));
            if (request.path("encoding_format").asString("float").equals("base64")) {
                item.put("embedding", base64(vector));
            } else {
                ArrayNode numbers = item.putArray("embedding");
                for (float number : vector) {
                    numbers.add(number);
                }
            }
        }
        answer.put("model", request.path("model").asString());
        int tokens =
                inputs.stream().mapToInt(input -> input.split("\\s+").length).sum();
        answer.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return answer;
    }

    private static List<String> inputs(JsonNode input) {
        if (input.isString()) {
            return List.of(input.stringValue());
        }
        boolean tokens = input.path(0).isNumber();
        return tokens
                ? List.of(input.toString())
                : StreamSupport.stream(input.spliterator(), false)
                        .map(item -> item.isString() ? item.stringValue() : item.toString())
                        .toList();
    }

    private static float[] vector(String text, int dimensions) {
        float[] vector = new float[dimensions];
        for (int at = 0; at < text.length(); at++) {
            vector[at % dimensions] += text.charAt(at) / 1024f;
        }
        return vector;
    }

    private static String base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
