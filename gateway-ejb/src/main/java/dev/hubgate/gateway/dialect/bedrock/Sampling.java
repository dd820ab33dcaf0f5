package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.anthropic.ClaudeModel;
import dev.hubgate.gateway.directory.Offer;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the next token is chosen. One is the default of temperature and of top_p, and Claude is never sent it. */
final class Sampling {

    private static final double LEAST_TOP_P_OF_A_THINKER = 0.95;

    private Sampling() {}

    /** Whether a temperature is taken. */
    static boolean temperature(JsonNode value, ChatRequest request, Offer offer) {
        var model = BedrockModel.of(offer);
        double temperature = value.doubleValue();
        if (!model.isClaude()) {
            return temperature <= 1;
        }
        return temperature == 1
                || (temperature < 1
                        && model.claude().sampling() != ClaudeModel.Sampling.NONE
                        && !Effort.makesClaudeThink(request, model));
    }

    /** Whether a top_p is taken. */
    static boolean topP(JsonNode value, ChatRequest request, Offer offer) {
        var model = BedrockModel.of(offer);
        if (!model.isClaude() || value.doubleValue() == 1) {
            return true;
        }
        return switch (model.claude().sampling()) {
            case NONE -> false;
            case ONE_OF_TWO -> isDefault(request.options().number(Option.TEMPERATURE)) && fits(value, request, model);
            case FREE -> fits(value, request, model);
        };
    }

    private static boolean fits(JsonNode topP, ChatRequest request, BedrockModel model) {
        return topP.doubleValue() >= LEAST_TOP_P_OF_A_THINKER || !Effort.makesClaudeThink(request, model);
    }

    /** Whether a top_k is taken. */
    static boolean topK(JsonNode value, ChatRequest request, Offer offer) {
        var model = BedrockModel.of(offer);
        return switch (model.maker()) {
            case ANTHROPIC ->
                model.claude().sampling() != ClaudeModel.Sampling.NONE && !Effort.makesClaudeThink(request, model);
            case NOVA -> true;
            default -> false;
        };
    }

    /** Writes what was not left out. */
    static void write(ChatRequest request, BedrockModel model, ObjectNode inference, ObjectNode fields) {
        var options = request.options();
        put("temperature", options.number(Option.TEMPERATURE), model, inference);
        put("topP", options.number(Option.TOP_P), model, inference);
        var topK = options.integer(Option.TOP_K);
        if (topK != null) {
            if (model.isClaude()) {
                fields.put("top_k", topK);
            } else {
                fields.putObject("inferenceConfig").put("topK", topK);
            }
        }
    }

    private static void put(String name, BigDecimal value, BedrockModel model, ObjectNode inference) {
        if (value != null && !(model.isClaude() && isDefault(value))) {
            inference.put(name, value);
        }
    }

    private static boolean isDefault(BigDecimal value) {
        return value == null || value.compareTo(BigDecimal.ONE) == 0;
    }
}
