package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GoogleDialectsTest {

    private static final String CLAUDE = "claude-sonnet-4-5@20250929";

    private final GeminiDialect gemini = new GeminiDialect();
    private final VertexDialect vertex = new VertexDialect();
    private final ChatRequest plain = Asked.model("m", "");
    private final ChatRequest streamed = Asked.model("m", ",\"stream\":true");

    @Test
    void callsTheGeminiApi() {
        var whole = gemini.write(plain, Google.gemini("gemini-2.5-flash"), 9);
        var stream = gemini.write(streamed, Google.gemini("tuned/x y"), 9);

        assertThat(whole.url()).isEqualTo("https://gemini.test/v1beta/models/gemini-2.5-flash:generateContent");
        assertThat(whole.framing()).isEqualTo(Framing.WHOLE);
        assertThat(whole.authentication())
                .isEqualTo(new Authentication.Header("x-goog-api-key", "", new Secret("AIza-test")));
        assertThat(stream.url())
                .isEqualTo("https://gemini.test/v1beta/models/tuned%2Fx%20y:streamGenerateContent?alt=sse");
        assertThat(stream.framing()).isEqualTo(Framing.SSE);
    }

    @Test
    void callsVertexInTheAccountsProject() {
        var wire = vertex.write(streamed, Google.vertex("gemini-2.5-flash"), 9);

        assertThat(wire.url())
                .isEqualTo("https://vertex.test/v1/projects/proj-1/locations/europe-west4/publishers/google/models/"
                        + "gemini-2.5-flash:streamGenerateContent?alt=sse");
        assertThat(wire.authentication()).isEqualTo(Authentication.header("x", Google.ACCOUNT));
    }

    @Test
    void callsVertexWithAKeyOutsideOfProjects() {
        var upstream = new Upstream("vertex", "vertex", "https://vertex.test", "/v1", Google.KEY, true);
        var wire = vertex.write(plain, Google.offer(upstream, "gemini-2.5-flash"), 9);

        assertThat(wire.url())
                .isEqualTo("https://vertex.test/v1/publishers/google/models/gemini-2.5-flash:generateContent");
        assertThat(wire.authentication()).isInstanceOf(Authentication.Header.class);
    }

    @Test
    void isEverywhereWhereNoLocationIsSaid() {
        var account = new Credential.ServiceAccount("a@b", "1", new Secret("k"), "p", null, null);
        var upstream = new Upstream("vertex", "vertex", "https://vertex.test", "/v1", account, true);

        assertThat(vertex.write(plain, Google.offer(upstream, "m"), 9).url()).contains("/projects/p/locations/global/");
    }

    @Test
    void callsClaudeInItsOwnWords() {
        var whole = vertex.write(plain, Google.vertex(CLAUDE), 77);
        var stream = vertex.write(streamed, Google.vertex(CLAUDE), 77);
        var body = Json.read(whole.body());

        assertThat(whole.url()).endsWith("/publishers/anthropic/models/" + CLAUDE + ":rawPredict");
        assertThat(stream.url()).endsWith("/publishers/anthropic/models/" + CLAUDE + ":streamRawPredict");
        assertThat(body.get("anthropic_version").stringValue()).isEqualTo("vertex-2023-10-16");
        assertThat(body.get("max_tokens").intValue()).isEqualTo(77);
        assertThat(body.has("model")).isFalse();
    }

    @Test
    void doesNotCallClaudeWithAKey() {
        var upstream = new Upstream("vertex", "vertex", "https://vertex.test", "/v1", Google.KEY, true);

        assertThat(Fails.of(() -> vertex.write(plain, Google.offer(upstream, CLAUDE), 9))
                        .code())
                .isEqualTo("upstream_authentication_error");
    }

    @Test
    void readsClaudesErrorsInEitherForm() {
        var anthropics = "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}";
        var googles = "[{\"error\":{\"code\":429,\"message\":\"Quota exceeded\",\"status\":\"RESOURCE_EXHAUSTED\"}}]";

        assertThat(error(529, anthropics)).isEqualTo("provider_overloaded");
        assertThat(error(429, googles)).isEqualTo("rate_limit_exceeded");
        assertThat(error(500, "<html>")).isEqualTo("provider_unavailable");
    }

    private String error(int status, String body) {
        var refusal = new Refusal(status, 0, null, body.getBytes(StandardCharsets.UTF_8));
        return vertex.error(Google.vertex(CLAUDE), refusal).code();
    }

    @Test
    void tellsWhatAModelTakesByItsFamily() {
        var geminis = vertex.capabilities(Google.vertex(Google.FLASH));
        var claudes = vertex.capabilities(Google.vertex(CLAUDE));

        assertThat(geminis.of(Feature.AUDIO_INPUT)).isEqualTo(Support.NATIVE);
        assertThat(claudes.of(Feature.AUDIO_INPUT)).isEqualTo(Support.NONE);
        assertThat(geminis.of(Feature.IMAGE_URL)).isEqualTo(Support.NATIVE);
        assertThat(claudes.of(Feature.IMAGE_URL)).isEqualTo(Support.FETCHED);
    }

    @Test
    void tellsOfTheProviderWhatEitherTakes() {
        var both = vertex.capabilities(Google.vertex("m").upstream());
        var penalty = both.of(Option.PRESENCE_PENALTY);
        var request = Asked.model("m", ",\"presence_penalty\":1");
        var value = request.options().get(Option.PRESENCE_PENALTY);

        assertThat(both.of(Feature.IMAGE_URL)).isEqualTo(Support.FETCHED);
        assertThat(both.of(Feature.AUDIO_INPUT)).isEqualTo(Support.NATIVE);
        assertThat(both.of(Feature.CUSTOM_TOOLS)).isEqualTo(Support.NONE);
        assertThat(penalty.condition()).isEqualTo("Gemini: yes; Claude: no");
        assertThat(penalty.test().honours(value, request, Google.vertex(Google.FLASH)))
                .isTrue();
        assertThat(penalty.test().honours(value, request, Google.vertex(CLAUDE)))
                .isFalse();
    }
}
