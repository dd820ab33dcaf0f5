package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.catalog.PricedOffer;
import java.time.Instant;

/**
 * A model at a provider with the price in force; prices are null where there is none.
 *
 * @param validFrom since when it costs that
 */
public record OfferView(
        String provider,
        String nativeId,
        String model,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        boolean enabled,
        UsdPerMtok inputUsdPerMtok,
        UsdPerMtok cachedInputUsdPerMtok,
        UsdPerMtok outputUsdPerMtok,
        Instant validFrom)
        implements View {

    static OfferView of(PricedOffer offer) {
        return new OfferView(
                offer.provider(),
                offer.nativeId(),
                offer.model(),
                offer.kind(),
                offer.contextWindow(),
                offer.maxOutputTokens(),
                offer.enabled(),
                price(offer.inputNano()),
                price(offer.cachedInputNano()),
                price(offer.outputNano()),
                offer.validFrom());
    }

    private static UsdPerMtok price(Long nano) {
        return nano == null ? null : new UsdPerMtok(nano);
    }
}
