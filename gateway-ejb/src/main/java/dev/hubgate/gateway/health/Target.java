package dev.hubgate.gateway.health;

import dev.hubgate.gateway.directory.Offer;

/**
 * What has a health of its own: a model at a provider, called with one credential.
 *
 * @param listed whether the catalogue has the model; else its name is the client's word
 */
record Target(Account account, String nativeId, boolean listed) {

    private static final String UNLISTED = "unlisted";

    static Target of(Offer offer) {
        return new Target(Account.of(offer.upstream()), offer.nativeId(), offer.isListed());
    }

    /** The model's name for others than who asked for it. */
    String shownId() {
        return listed ? nativeId : UNLISTED;
    }
}
