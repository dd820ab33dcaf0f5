package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.dialect.CallIds;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a reply says of itself; what it does not say is made up as OpenAI would. */
final class Heads {

    private static final Set<String> TIERS = Set.of("auto", "default", "flex", "scale", "priority");

    /** Of the year 9999, beyond which clients can make no date of it. */
    private static final double END_OF_TIME_SECONDS = 253_402_300_799d;

    private Heads() {}

    static ReplyHead of(JsonNode reply, Offer offer) {
        var id = WireJson.textOrEmpty(reply, "id");
        var model = WireJson.textOrEmpty(reply, "model");
        var seconds = seconds(reply.get("created"));
        return new ReplyHead(
                id.isEmpty() ? CallIds.reply() : id,
                seconds > 0 ? seconds : System.currentTimeMillis() / 1_000,
                model.isEmpty() ? offer.nativeId() : model,
                WireJson.text(reply, "system_fingerprint"),
                serviceTier(reply));
    }

    /** Some count fractions of them. */
    private static long seconds(JsonNode created) {
        return created == null || !created.isNumber()
                ? 0
                : (long) Math.clamp(Json.number(created), 0, END_OF_TIME_SECONDS);
    }

    /** @return null if there is none that OpenAI's clients know: some of them refuse all others */
    private static String serviceTier(JsonNode reply) {
        var tier = WireJson.text(reply, "service_tier");
        return tier != null && TIERS.contains(tier) ? tier : null;
    }
}
