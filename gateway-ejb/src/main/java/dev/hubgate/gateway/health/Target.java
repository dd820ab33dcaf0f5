package dev.hubgate.gateway.health;

import dev.hubgate.gateway.directory.Offer;

/** What has a health of its own: a model at a provider, called with one credential. */
record Target(Account account, String nativeId) {

    static Target of(Offer offer) {
        return new Target(Account.of(offer.upstream()), offer.nativeId());
    }
}
