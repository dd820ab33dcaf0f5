package dev.hubgate.system.replay;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code openai-java}: streams are read by its accumulator. */
final class JavaClient implements ReplayClient, AutoCloseable {
    private final OpenAIClient paying;
    private final OpenAIClient refused;

    JavaClient(Stage stage) {
        this.paying = client(stage, stage.paying().key());
        this.refused = client(stage, stage.refused().key());
    }

    private static OpenAIClient client(Stage stage, String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(stage.baseUrl() + "/v1")
                .apiKey(key)
                .maxRetries(0)
                .build();
    }

    @Override
    public Outcome replay(ReplayCase one) {
        ObjectNode seen = Outcome.blank();
        try {
            ask(one, one.isFree() ? refused : paying, seen);
        } catch (OpenAIServiceException refusal) {
            ObjectNode error = seen.putObject("error");
            error.put("type", refusal.type().orElse(null))
                    .put("code", refusal.code().orElse(null));
            error.put("message", refusal.getMessage());
            if (!(refusal instanceof SseException)) {
                error.put("status", refusal.statusCode());
            }
        } catch (OpenAIException | IllegalStateException broken) {
            seen.put("crash", broken.toString());
        }
        return new Outcome(one, seen);
    }

    private static void ask(ReplayCase one, OpenAIClient client, ObjectNode seen) {
        if (one.recording().isEmbedding()) {
            embed(one, client, seen);
        } else if (one.recording().isStreamed()) {
            stream(one, client, seen);
        } else {
            new JavaReading(seen)
                    .completion(
                            client.chat().completions().create(question(one)).validate());
        }
    }

    private static void stream(ReplayCase one, OpenAIClient client, ObjectNode seen) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        var reading = new JavaReading(seen);
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(question(one))) {
            stream.stream().forEach(chunk -> {
                accumulator.accumulate(chunk.validate());
                reading.soFar(chunk);
            });
        }
        reading.completion(accumulator.chatCompletion());
    }

    private static void embed(ReplayCase one, OpenAIClient client, ObjectNode seen) {
        ObjectNode request = one.request();
        var question = EmbeddingCreateParams.builder()
                .model(request.path("model").asString())
                .inputOfArrayOfStrings(request.path("input")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        additions(request, List.of("model", "input"), question::putAdditionalBodyProperty);
        var reply = client.embeddings().create(question.build());
        var vectors = seen.putArray("vectors");
        reply.data().forEach(item -> {
            var vector = vectors.addArray();
            item.embedding().forEach(vector::add);
        });
        ((ObjectNode) seen.path("usage")).put("prompt_tokens", reply.usage().promptTokens());
    }

    private static ChatCompletionCreateParams question(ReplayCase one) {
        ObjectNode request = one.request();
        var question = ChatCompletionCreateParams.builder()
                .model(request.path("model").asString())
                .addUserMessage(request.at("/messages/0/content").asString());
        additions(request, List.of("model", "messages"), question::putAdditionalBodyProperty);
        return question.build();
    }

    private static void additions(ObjectNode request, List<String> said, BiConsumer<String, JsonValue> property) {
        Map<?, ?> fields = JsonMapper.shared().convertValue(request, Map.class);
        fields.forEach((name, value) -> {
            if (!said.contains(name)) {
                property.accept(name.toString(), JsonValue.from(value));
            }
        });
    }

    @Override
    public void close() {
        paying.close();
        refused.close();
    }
}
