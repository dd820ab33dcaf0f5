package dev.hubgate.system.admin;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** OpenAI's part of a public price list: what Hubgate has itself, and what a test changes in it. */
final class PriceListDraft {

    /** Dollars for a million tokens, as JSON; null where the list has the model without a price. */
    private record Line(String input, String output) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** The prices that Hubgate has now. */
    PriceListDraft(List<JsonNode> offers) {
        for (var offer : offers) {
            set(
                    offer.path("native_id").asString(),
                    offer.path("input_usd_per_mtok").asString(),
                    offer.path("output_usd_per_mtok").asString());
        }
    }

    int size() {
        return lines.size();
    }

    PriceListDraft set(String model, String input, String output) {
        lines.put(model, new Line(input, output));
        return this;
    }

    PriceListDraft withoutPrice(String model) {
        lines.put(model, null);
        return this;
    }

    /** All prices times so much. */
    PriceListDraft times(int factor) {
        lines.replaceAll((model, line) -> new Line(times(line.input(), factor), times(line.output(), factor)));
        return this;
    }

    private static String times(String usd, int factor) {
        return new BigDecimal(usd).multiply(BigDecimal.valueOf(factor)).toPlainString();
    }

    String asModelsDev() {
        return lines.entrySet().stream()
                .map(line ->
                        "\"" + line.getKey() + "\":{\"id\":\"" + line.getKey() + "\"" + cost(line.getValue()) + "}")
                .collect(Collectors.joining(
                        ",",
                        "{\"openai\":{\"id\":\"openai\",\"models\":{",
                        "}},\"elsewhere\":{\"models\":{\"m\":{}}}}"));
    }

    private static String cost(Line line) {
        return line == null ? "" : ",\"cost\":{\"input\":" + line.input() + ",\"output\":" + line.output() + "}";
    }

    String asLiteLlm() {
        return lines.entrySet().stream()
                .map(line -> "\"" + line.getKey() + "\":{\"litellm_provider\":\"openai\",\"mode\":\"chat\""
                        + costPerToken(line.getValue()) + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String costPerToken(Line line) {
        return line == null
                ? ""
                : ",\"input_cost_per_token\":" + perToken(line.input()) + ",\"output_cost_per_token\":"
                        + perToken(line.output());
    }

    /** As Python writes it, 4e-07. */
    private static String perToken(String usd) {
        return new BigDecimal(usd).scaleByPowerOfTen(-6).stripTrailingZeros().toString();
    }
}
