package dev.hubgate.system.replay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One exchange with a provider.
 *
 * @param id its file's name without the ending
 * @param request {@code method, path, body} as the provider's own client sent them
 * @param response {@code status, headers} and one of {@code body}, {@code body_sse}, {@code body_text},
 *     {@code body_eventstream_base64}, {@code body_events}
 * @param expected what an OpenAI client should end up with; missing where nobody said
 */
record Recording(String id, String provider, JsonNode request, JsonNode response, JsonNode expected) {
    private static final Pattern MODEL_IN_PATH =
            Pattern.compile("/(?:models?|deployments)/([^/?]+?)(?::[a-zA-Z]+)?(?:[/?]|$)");
    private static final List<String> EMBEDDING_PATHS =
            List.of("/embeddings", ":embedContent", ":batchEmbedContents", ":predict", "/invoke");

    String path() {
        return request.path("path").asString("");
    }

    JsonNode asked() {
        return request.path("body");
    }

    int status() {
        return response.path("status").asInt();
    }

    /** The provider refused, by status. */
    boolean isRefusal() {
        return status() >= 400;
    }

    boolean isStreamed() {
        return response.has("body_sse")
                || response.has("body_eventstream_base64")
                || response.has("body_events")
                || path().contains("stream")
                || asked().path("stream").asBoolean(false);
    }

    boolean isEmbedding() {
        return EMBEDDING_PATHS.stream().anyMatch(path()::contains)
                && !Embeddings.vectors(response.path("body")).isEmpty();
    }

    /** The provider's name for the model. */
    String model() {
        return Optional.of(asked().path("model").asString(""))
                .filter(name -> !name.isEmpty())
                .or(this::modelInPath)
                .orElse("some-model");
    }

    private Optional<String> modelInPath() {
        Matcher matcher = MODEL_IN_PATH.matcher(path());
        return matcher.find()
                ? Optional.of(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Nothing of what was said. */
    @Override
    public String toString() {
        return id;
    }
}
