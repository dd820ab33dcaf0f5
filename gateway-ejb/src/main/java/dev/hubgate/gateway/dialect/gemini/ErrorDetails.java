package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.dialect.WireJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What stands in the {@code details} of Google's errors: a reason, quotas, a time to wait. */
record ErrorDetails(JsonNode error) {

    private static final int MOST_SECONDS = 86_400;
    private static final Pattern NO_QUOTA = Pattern.compile("\\blimit: 0\\b(?!\\.)");

    /** Such as {@code API_KEY_INVALID}, empty if none is given. */
    String reason() {
        for (var detail : all()) {
            var reason = WireJson.textOrEmpty(detail, "reason");
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    /** How long to wait, rounded up; 0 if nothing is said. */
    int waitSeconds() {
        int wait = 0;
        for (var detail : all()) {
            wait = Math.max(wait, seconds(WireJson.textOrEmpty(detail, "retryDelay")));
        }
        return wait;
    }

    /** Whether it is the quota of a day, or there is none at all. */
    boolean isLasting() {
        for (var detail : all()) {
            for (var violation : list(detail.get("violations"))) {
                if (WireJson.textOrEmpty(violation, "quotaId").contains("PerDay")
                        || WireJson.textOrEmpty(violation, "quotaValue").equals("0")) {
                    return true;
                }
            }
        }
        // Google leaves zeros out of what it counts, but not out of what it says.
        return NO_QUOTA.matcher(WireJson.textOrEmpty(error, "message")).find();
    }

    private Iterable<JsonNode> all() {
        return list(error.get("details"));
    }

    private static Iterable<JsonNode> list(JsonNode node) {
        return node != null && node.isArray() ? node : List.of();
    }

    /** Such as {@code 48.9s}. */
    private static int seconds(String delay) {
        if (!delay.endsWith("s") || delay.length() > 20) {
            return 0;
        }
        try {
            var exact = new BigDecimal(delay.substring(0, delay.length() - 1)).setScale(0, RoundingMode.CEILING);
            return exact.min(BigDecimal.valueOf(MOST_SECONDS))
                    .max(BigDecimal.ZERO)
                    .intValue();
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
