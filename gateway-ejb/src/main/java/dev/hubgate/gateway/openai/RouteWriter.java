package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.flow.Explanation;
import dev.hubgate.gateway.routing.Judgement;
import dev.hubgate.store.ledger.Credits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down where a request would go and why. */
final class RouteWriter {

    private RouteWriter() {}

    static byte[] write(Explanation explanation) {
        var plan = explanation.plan();
        var route = Json.object()
                .put("object", "route")
                .put("model", plan.first().offer().model())
                .put("reason", plan.reason().label())
                .put("estimated_prompt_tokens", explanation.request().promptGuess());
        var legs = route.putArray("legs");
        explanation.views().forEach(view -> legs.add(leg(view)));
        var excluded = route.putArray("excluded");
        for (var exclusion : plan.excluded()) {
            excluded.add(name(exclusion.offer()).put("cause", exclusion.cause().label()));
        }
        plan.judgement().ifPresent(judgement -> route.set("auto", auto(judgement)));
        return Json.write(route);
    }

    private static ObjectNode leg(Explanation.View view) {
        var leg = view.leg();
        var offer = leg.offer();
        var json = name(offer)
                .put("tier", offer.traits().tier().label())
                .put("billing", leg.isOwn() ? "byok" : "managed")
                .put("credential_id", leg.isOwn() ? offer.upstream().credentialId() : null)
                .put("fallback", leg.fallback())
                .put("expected_cost_usd", Credits.dollars(leg.expectedNano()))
                .put("max_cost_usd", Credits.dollars(view.boundNano()))
                .put("health", view.health())
                .put("rests_ms", view.restsMs())
                .put("first_token_ms", figure(view.firstWordMs()))
                .put("tokens_per_second", figure(view.tokensPerSecond()))
                .put("quantization", offer.traits().quantization());
        if (view.unfit() != null) {
            json.putObject("refused")
                    .put("code", view.unfit().code())
                    .put("param", view.unfit().param())
                    .put("message", view.unfit().message());
        }
        return json;
    }

    private static ObjectNode name(Offer offer) {
        return Json.object()
                .put("provider", offer.upstream().name())
                .put("model", offer.model())
                .put("native_id", offer.isListed() ? offer.nativeId() : null);
    }

    private static ObjectNode auto(Judgement judgement) {
        var json = Json.object()
                .put("score", judgement.score())
                .put("tier", judgement.tier().label());
        var factors = json.putArray("factors");
        judgement
                .factors()
                .forEach(
                        factor -> factors.addObject().put("name", factor.name()).put("points", factor.points()));
        return json;
    }

    /** Null where nobody knows. */
    private static BigDecimal figure(double value) {
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
