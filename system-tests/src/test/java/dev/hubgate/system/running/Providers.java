package dev.hubgate.system.running;

import dev.hubgate.system.upstream.ScriptedUpstream;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** The providers of a Hubgate under test: the scripted upstream is each of them, with the credential that each wants. */
public final class Providers {
    public static final String ANTHROPIC = "anthropic/claude-sonnet-4-5";
    public static final String GEMINI = "gemini/gemini-3-flash-preview";
    public static final String VERTEX = "vertex/gemini-3-flash-preview";
    public static final String BEDROCK = "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0";

    /** One model in each wire format and place that has rules of its own. */
    public static final List<String> MODELS = List.of(
            Questions.SCRIPTED,
            ANTHROPIC,
            GEMINI,
            VERTEX,
            "vertex/claude-sonnet-4-5@20250929",
            BEDROCK,
            "bedrock/amazon.nova-lite-v1:0");

    private Providers() {}

    static void connect(AdminApi admin, ScriptedUpstream upstream, String apiKey) {
        for (String provider : List.of("openai", "anthropic", "gemini")) {
            admin.provider(
                    provider,
                    upstream.baseUrl(),
                    JsonNodeFactory.instance.objectNode().put("api_key", apiKey));
        }
        admin.provider("vertex", upstream.baseUrl(), upstream.vertexSecret());
        admin.provider("bedrock", upstream.baseUrl(), upstream.bedrockSecret());
    }
}
