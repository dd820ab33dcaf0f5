package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Offer;
import java.util.List;

/**
 * What a model name stands for.
 *
 * @param offers whatever it may lead to, usable or not
 * @param forced whether the name said the provider too
 */
record Target(List<Offer> offers, boolean forced) {

    Target {
        offers = List.copyOf(offers);
    }

    boolean isSameModel(Target other) {
        return !offers.isEmpty()
                && !other.offers.isEmpty()
                && offers.getFirst().model().equals(other.offers.getFirst().model());
    }
}
