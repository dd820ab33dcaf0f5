package dev.hubgate.gateway.sandbox;

import dev.hubgate.gateway.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Simulated embeddings: vectors of length one that depend on the input alone. They carry no meaning. */
final class SandboxEmbeddings {

    private static final int DIMENSIONS = 256;
    private static final int MAX_DIMENSIONS = 4_096;
    private static final int CHARS_PER_TOKEN = 4;
    /** As many as OpenAI takes. */
    private static final int MAX_INPUTS = 2_048;
    /** Of all vectors together: a body of inputs of a letter each would make gigabytes of them. */
    private static final long MAX_NUMBERS = 2_000_000;

    private SandboxEmbeddings() {}

    static ObjectNode reply(ObjectNode request) {
        var dimensions = dimensions(request);
        var base64 = "base64".equals(request.path("encoding_format").asString(""));
        var reply = Json.object().put("object", "list").put("model", "sandbox-embedding");
        var data = reply.putArray("data");
        long chars = 0;
        for (var input : inputs(request.get("input"))) {
            var entry = data.addObject().put("object", "embedding").put("index", data.size() - 1);
            put(entry, vector(input, dimensions), base64);
            chars += input.length();
        }
        var tokens = Math.ceilDiv(chars, CHARS_PER_TOKEN);
        reply.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return reply;
    }

    /** Whether it asks for more than can be answered at once. */
    static boolean isTooMuch(ObjectNode request) {
        var input = request.get("input");
        long inputs = input.isArray() ? input.size() : 1;
        var tokensOfOne = input.isArray() && input.get(0).isNumber();
        return !tokensOfOne && (inputs > MAX_INPUTS || inputs * dimensions(request) > MAX_NUMBERS);
    }

    private static int dimensions(ObjectNode request) {
        var asked = Json.field(request, "dimensions");
        return asked == null ? DIMENSIONS : Math.clamp(asked.asInt(DIMENSIONS), 1, MAX_DIMENSIONS);
    }

    /** One text, several, one list of tokens, or several of those. */
    private static List<String> inputs(JsonNode input) {
        if (!input.isArray() || input.get(0).isNumber()) {
            return List.of(input.toString());
        }
        var inputs = new ArrayList<String>();
        input.forEach(one -> inputs.add(one.toString()));
        return inputs;
    }

    private static float[] vector(String input, int dimensions) {
        var random = new SplittableRandom(input.hashCode());
        var vector = new float[dimensions];
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextDouble(-1, 1);
            squares += vector[i] * vector[i];
        }
        var length = (float) Math.sqrt(squares);
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static void put(ObjectNode entry, float[] vector, boolean base64) {
        if (base64) {
            var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            entry.put("embedding", Base64.getEncoder().encodeToString(bytes.array()));
            return;
        }
        var array = entry.putArray("embedding");
        for (var value : vector) {
            array.add(value);
        }
    }
}
