package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.anthropic.ClaudeModel;
import dev.hubgate.gateway.dialect.anthropic.ClaudeThinking;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How much a model is to think before it answers: {@code reasoning_effort} in the words of each maker. */
final class Effort {

    private static final String FIELD = Option.REASONING_EFFORT.field();
    private static final String NONE = "none";
    /** A high effort of Nova allows no bound on the reply, and so none on its price. */
    private static final Set<String> NOVAS = Set.of(NONE, "minimal", "low", "medium");

    private static final Set<String> GPTS = Set.of("minimal", "low", "medium", "high");

    private Effort() {}

    /** Whether an effort can be asked of the model in this request. */
    static boolean honours(JsonNode effort, ChatRequest request, Offer offer) {
        var model = BedrockModel.of(offer);
        var word = effort.stringValue();
        return switch (model.maker()) {
            case ANTHROPIC -> ClaudeThinking.of(request, model.claude()).mode() != ClaudeThinking.Mode.IMPOSSIBLE;
            case NOVA -> word.equals(NONE) || (model.isSecondNova() && NOVAS.contains(word));
            case OPENAI -> GPTS.contains(word);
            case MISTRAL, META, GOOGLE -> word.equals(NONE) && !model.name().contains("magistral");
            case DEEPSEEK, QWEN, NVIDIA, MINIMAX, MOONSHOT, OTHER -> false;
        };
    }

    /** Whether Claude has to go on without thinking, since the client did not keep what it thought. */
    static boolean yields(JsonNode effort, ChatRequest request, Offer offer) {
        var model = BedrockModel.of(offer);
        return model.isClaude() && ClaudeThinking.hasLostItsProof(request, model.claude());
    }

    /** Whether Claude is made to think. */
    static boolean makesClaudeThink(ChatRequest request, BedrockModel model) {
        return model.isClaude() && ClaudeThinking.of(request, model.claude()).isOn();
    }

    /** Writes it into the fields that Bedrock hands on to the model. */
    static void write(ChatRequest request, Offer offer, BedrockModel model, int maxTokens, ObjectNode fields) {
        var effort = request.options().text(Option.REASONING_EFFORT);
        if (effort == null) {
            return;
        }
        switch (model.maker()) {
            case ANTHROPIC ->
                claude(
                        ClaudeThinking.of(request, model.claude()).within(maxTokens),
                        model.claude(),
                        offer.upstream().name(),
                        fields);
            case NOVA -> nova(effort, fields);
            case OPENAI -> fields.put(FIELD, atLeastLow(effort));
            default -> {
                // Only none gets here, and it goes without saying.
            }
        }
    }

    private static void claude(ClaudeThinking thinking, ClaudeModel model, String provider, ObjectNode fields) {
        switch (thinking.mode()) {
            case UNSAID -> {}
            case OFF -> fields.putObject("thinking").put("type", "disabled");
            case BUDGET -> fields.putObject("thinking").put("type", "enabled").put("budget_tokens", thinking.budget());
            case ADAPTIVE -> {
                var said = fields.putObject("thinking").put("type", "adaptive");
                if (model.hidesThinking()) {
                    said.put("display", "summarized");
                }
                fields.putObject("output_config").put("effort", thinking.effort());
            }
            case IMPOSSIBLE ->
                throw Failure.unsupported(FIELD, provider, "The reply may not be long enough to think.")
                        .exception();
        }
    }

    private static void nova(String effort, ObjectNode fields) {
        if (!effort.equals(NONE)) {
            fields.set(
                    "reasoningConfig",
                    Json.object().put("type", "enabled").put("maxReasoningEffort", atLeastLow(effort)));
        }
    }

    private static String atLeastLow(String effort) {
        return effort.equals("minimal") ? "low" : effort;
    }
}
