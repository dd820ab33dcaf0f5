package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.dialect.CallIds;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a reply says of itself; what it does not say is made up as OpenAI would. */
final class Heads {

    private static final Set<String> TIERS = Set.of("auto", "default", "flex", "scale", "priority");

    private Heads() {}

    static ReplyHead of(JsonNode reply, Offer offer) {
        var id = WireJson.textOrEmpty(reply, "id");
        var model = WireJson.textOrEmpty(reply, "model");
        var created = reply.get("created");
        var seconds = created != null && created.isNumber() ? created.longValue() : 0;
        return new ReplyHead(
                id.isEmpty() ? CallIds.reply() : id,
                seconds > 0 ? seconds : System.currentTimeMillis() / 1_000,
                model.isEmpty() ? offer.nativeId() : model,
                WireJson.text(reply, "system_fingerprint"),
                serviceTier(reply));
    }

    /** @return null if there is none that OpenAI's clients know: some of them refuse all others */
    private static String serviceTier(JsonNode reply) {
        var tier = WireJson.text(reply, "service_tier");
        return tier != null && TIERS.contains(tier) ? tier : null;
    }
}
