package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a token with its probability as OpenAI does, for providers that have another form. */
public final class LogprobToken {

    private LogprobToken() {}

    /** @param logprob null stands for zero, which a certain token has and Google leaves out */
    public static ObjectNode of(String text, JsonNode logprob) {
        var token = Json.object().put("token", text);
        if (logprob != null && logprob.isNumber()) {
            token.set("logprob", logprob);
        } else {
            token.put("logprob", 0);
        }
        var bytes = token.putArray("bytes");
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(one & 0xff);
        }
        return token;
    }
}
