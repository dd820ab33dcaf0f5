package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes replies with embeddings, in the encoding that the client asked for, whichever the provider sent. */
final class EmbeddingWriter {

    private EmbeddingWriter() {}

    static byte[] write(EmbeddingRequest request, EmbeddingReply reply, Usage usage) {
        var json = Json.object().put("object", "list");
        var data = json.putArray("data");
        for (int i = 0; i < reply.vectors().size(); i++) {
            var one = data.addObject().put("object", "embedding").put("index", i);
            one.set("embedding", encoded(reply.vectors().get(i), request.base64()));
        }
        json.put("model", reply.model());
        json.putObject("usage").put("prompt_tokens", usage.prompt()).put("total_tokens", usage.prompt());
        return Json.write(json);
    }

    private static JsonNode encoded(JsonNode vector, boolean base64) {
        if (vector.isString() == base64) {
            return vector;
        }
        return base64 ? packed(vector) : unpacked(vector.stringValue());
    }

    private static JsonNode packed(JsonNode numbers) {
        var bytes = ByteBuffer.allocate(numbers.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        numbers.forEach(number -> bytes.putFloat((float) Json.number(number)));
        return StringNode.valueOf(Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static JsonNode unpacked(String base64) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        var numbers = Json.MAPPER.createArrayNode();
        while (bytes.remaining() >= Float.BYTES) {
            numbers.add(bytes.getFloat());
        }
        return numbers;
    }
}
