package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.gateway.routing.Reason;
import dev.hubgate.store.audit.RequestRecord.Route;

/** What the record says of a leg. */
final class RouteTaken {

    private RouteTaken() {}

    /** Of a model that the catalogue does not have, its name is the client's word and stays out. */
    static Route of(Leg leg, Reason reason, int attempts) {
        var offer = leg.offer();
        return new Route(
                offer.model(),
                leg.provider(),
                offer.isListed() ? offer.nativeId() : null,
                reason.label(),
                attempts,
                leg.isOwn() ? "byok" : "managed",
                offer.upstream().credentialId());
    }
}
