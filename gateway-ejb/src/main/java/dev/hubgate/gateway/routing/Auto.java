package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code oah/auto}: the model is the router's choice, or only the end of the scale is given. */
enum Auto {
    BY_SCORE,
    CHEAP,
    BEST;

    /** The one that a name asks for, if it does. */
    static Optional<Auto> named(String name) {
        return switch (name) {
            case "oah/auto" -> Optional.of(BY_SCORE);
            case "oah/auto:cheap" -> Optional.of(CHEAP);
            case "oah/auto:best" -> Optional.of(BEST);
            default -> Optional.empty();
        };
    }

    /** The tier for a request, whether or not the project allows it. */
    Judgement judge(ChatRequest request, Estimate estimate, Routing routing) {
        var factors = Scorer.factors(request, estimate.prompt());
        var score = factors.stream().mapToInt(Judgement.Factor::points).sum();
        var tier = switch (this) {
            case CHEAP -> Tier.ECONOMY;
            case BEST -> Tier.PREMIUM;
            case BY_SCORE -> byScore(score, routing);
        };
        return new Judgement(score, factors, tier);
    }

    private static Tier byScore(int score, Routing routing) {
        if (score >= routing.premiumFrom()) {
            return Tier.PREMIUM;
        }
        return score >= routing.standardFrom() ? Tier.STANDARD : Tier.ECONOMY;
    }

    /** Allowed tiers in the order in which they are tried: the one wanted, better ones, then lesser ones. */
    static List<Tier> order(Tier wanted, Set<Tier> allowed) {
        var lesser = new ArrayList<Tier>();
        var order = new ArrayList<Tier>();
        for (var tier : Tier.values()) {
            if (tier.compareTo(wanted) < 0) {
                lesser.addFirst(tier);
            } else {
                order.add(tier);
            }
        }
        order.addAll(lesser);
        order.removeIf(tier -> !allowed.contains(tier));
        return order;
    }
}
