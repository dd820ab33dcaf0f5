package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From {@code reasoning_effort} to Google's budgets (2.5) and levels (3). Thoughts count as output, so a budget leaves a
 * quarter of the answer's bound to the answer itself.
 */
final class Thinking {

    /** Whether the effort means something to the model, and its least budget fits under the bound. */
    static final OptionRule RULE = OptionRule.when(
            "none, minimal, low, medium, high, xhigh, max; none not by models that always think (2.5 Pro, 3); minimal is"
                    + " low, medium is high, xhigh and max are high where the model has no such level; the least budget"
                    + " must fit in three quarters of the most tokens of the answer",
            Thinking::honours);

    private static final Set<String> EFFORTS = Set.of("none", "minimal", "low", "medium", "high", "xhigh", "max");
    private static final String NONE = "none";
    private static final int LEAST = 128;
    private static final int LEAST_LITE = 512;
    private static final int MOST = 24_576;
    private static final int MOST_PRO = 32_768;

    private Thinking() {}

    private static boolean honours(JsonNode value, ChatRequest request, Offer offer) {
        var effort = value.stringValue();
        var model = GeminiModel.of(offer);
        if (!EFFORTS.contains(effort)) {
            return false;
        }
        return switch (model.thinking()) {
            case NONE -> effort.equals(NONE);
            case LEVEL -> !effort.equals(NONE);
            case BUDGET ->
                effort.equals(NONE)
                        ? !model.pro()
                        : request.options().maxTokens() == null
                                || room(request.options().maxTokens()) >= least(model);
        };
    }

    /** @return {@code thinkingConfig}, null if there is nothing to say */
    static ObjectNode config(ChatRequest request, Offer offer, int maxTokens) {
        var effort = request.options().text(Option.REASONING_EFFORT);
        var model = GeminiModel.of(offer);
        if (effort == null || model.thinking() == GeminiModel.Thinking.NONE) {
            return null;
        }
        if (effort.equals(NONE)) {
            return Json.object().put("thinkingBudget", 0);
        }
        var config = Json.object().put("includeThoughts", true);
        return model.thinking() == GeminiModel.Thinking.LEVEL
                ? config.put("thinkingLevel", level(effort, model))
                : config.put("thinkingBudget", budget(effort, model, maxTokens, offer));
    }

    private static String level(String effort, GeminiModel model) {
        return switch (effort) {
            case "minimal" -> model.hasMinimalLevel() ? "MINIMAL" : "LOW";
            case "low" -> "LOW";
            case "medium" -> model.hasMediumLevel() ? "MEDIUM" : "HIGH";
            default -> "HIGH";
        };
    }

    private static int budget(String effort, GeminiModel model, int maxTokens, Offer offer) {
        int wanted = switch (effort) {
            case "minimal" -> 512;
            case "low" -> 1_024;
            case "medium" -> 8_192;
            case "high" -> MOST;
            default -> model.pro() ? MOST_PRO : MOST;
        };
        int budget = Math.min(wanted, room(maxTokens));
        if (budget < least(model)) {
            throw Failure.unsupported(
                            Option.REASONING_EFFORT.field(),
                            offer.upstream().name(),
                            "The most tokens that the answer may have leave no room for thinking.")
                    .exception();
        }
        return budget;
    }

    private static int room(int maxTokens) {
        return maxTokens - maxTokens / 4;
    }

    private static int least(GeminiModel model) {
        return model.lite() ? LEAST_LITE : LEAST;
    }
}
